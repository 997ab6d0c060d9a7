package io.greenjournal.adapter.http.reply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.instance.LinkingCode;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.message.MediaLink;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What acts are answered with. */
public final class ControlReply {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private ControlReply() {}

  /**
   * Whether the act was taken, which one edition says with a word.
   *
   * @param name the key of the result
   */
  public static boolean done(ObjectNode answer, String name) {
    return new Reply(answer)
        .flag(name)
        .orElseThrow(() -> Reply.unreadable("an answer without a result"));
  }

  public static Token token(ObjectNode answer) {
    return token(new Reply(answer))
        .orElseThrow(() -> Reply.unreadable("an answer without a usable token"));
  }

  static Optional<Token> token(Reply reply) {
    try {
      return Optional.of(Token.of(reply.text("apiTokenInstance")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** @param redactor makes the vendor's words fit to be shown */
  public static LinkingCode code(ObjectNode answer, UnaryOperator<String> redactor) {
    Reply reply = new Reply(answer);
    String word = reply.text("type");
    return switch (word) {
      case "qrCode" -> new LinkingCode.Picture(picture(reply.text("message")));
      case "alreadyLogged", "accountData" -> new LinkingCode.AlreadyLinked();
      case "error" -> error(reply.text("message"), redactor);
      default -> new LinkingCode.NotYet(word);
    };
  }

  private static LinkingCode error(String message, UnaryOperator<String> redactor) {
    return message.contains("try later")
        ? new LinkingCode.NotYet("error")
        : new LinkingCode.Refused(redactor.apply(message));
  }

  private static byte[] picture(String base64) {
    try {
      byte[] picture = Base64.getMimeDecoder().decode(base64.replaceFirst("^data:[^,]*,", ""));
      if (picture.length > PNG.length
          && Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length)) {
        return picture;
      }
    } catch (IllegalArgumentException e) {
      throw Reply.unreadable("a picture that is no base64");
    }
    throw Reply.unreadable("something other than a picture");
  }

  /** Empty when the message has no file. */
  public static Optional<MediaLink> link(ObjectNode answer) {
    return Optional.of(new Reply(answer).text("downloadUrl"))
        .filter(url -> !url.isBlank())
        .map(MediaLink::new);
  }
}
