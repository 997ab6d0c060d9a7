package io.greenjournal.core.instance;

import java.util.Arrays;

/** What the vendor gives to somebody who wants to link an instance to a phone ({@code qr}). */
public sealed interface LinkingCode {
  /** Asks which of them it is. */
  <R> R accept(Visitor<R> visitor);

  /** One method a kind, so that a forgotten one does not compile. */
  interface Visitor<R> {
    R picture(Picture code);

    R alreadyLinked(AlreadyLinked code);

    R notYet(NotYet code);

    R refused(Refused code);
  }

  /**
   * A picture to be scanned with the phone. It is good for 20 seconds, and whoever scans it gives the instance
   * their account: show it to the one who asked and keep it nowhere.
   */
  final class Picture implements LinkingCode {
    private final byte[] png;

    public Picture(byte[] png) {
      this.png = png.clone();
    }

    /** A copy of the picture's bytes; they begin as a PNG does, and more was not looked at. */
    public byte[] png() {
      return png.clone();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picture(this);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Picture picture && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(png);
    }

    /** The size only: the picture is a secret while it is good. */
    @Override
    public String toString() {
      return "Picture[" + png.length + " bytes]";
    }
  }

  /** There is nothing to scan: the instance is linked. */
  record AlreadyLinked() implements LinkingCode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.alreadyLinked(this);
    }
  }

  /**
   * No picture at this moment; ask again in a second or two. The first one can take minutes.
   *
   * @param word the vendor's word ({@code notAuthorized}, {@code pending_password}, …), {@code ""} for an
   *     answer that said nothing
   */
  record NotYet(String word) implements LinkingCode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notYet(this);
    }
  }

  /**
   * The vendor will give none.
   *
   * @param reason in the vendor's words, one line, redacted
   */
  record Refused(String reason) implements LinkingCode {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.refused(this);
    }
  }
}
