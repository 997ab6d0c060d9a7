package io.greenjournal.web.messages;

import io.greenjournal.core.message.Thumbnail;
import java.util.List;

/** A part of a card. {@link #type()} names the fragment of {@code views/message/block.html} that draws it. */
public sealed interface Block {
  String type();

  /** Text of a message, its addresses as links. */
  record Words(List<TextRun> runs) implements Block {
    static Words of(String text) {
      return new Words(TextRun.of(text));
    }

    @Override
    public String type() {
      return "words";
    }
  }

  /** A name or title above something. */
  record Title(String text) implements Block {
    @Override
    public String type() {
      return "title";
    }
  }

  /** Text of the message of lesser weight: a footer, a description. */
  record Small(List<TextRun> runs) implements Block {
    static Small of(String text) {
      return new Small(TextRun.of(text));
    }

    @Override
    public String type() {
      return "small";
    }
  }

  /** A sentence of ours. */
  record Note(String tone, String icon, String text) implements Block {
    @Override
    public String type() {
      return "note";
    }
  }

  /** The preview that a record carries. */
  record Picture(Thumbnail thumbnail, String src, String alt) implements Block {
    @Override
    public String type() {
      return "picture";
    }
  }

  /**
   * A file, of which only the name is known here.
   *
   * @param href {@code ""} when there is nothing to follow
   * @param alone there is no preview of it
   */
  record File(
      String icon,
      String name,
      String extension,
      String detail,
      String href,
      String host,
      boolean alone)
      implements Block {
    @Override
    public String type() {
      return "file";
    }
  }

  /** An emoji, large. */
  record Emoji(String text) implements Block {
    @Override
    public String type() {
      return "emoji";
    }
  }

  /** Names with values. */
  record Facts(List<Fact> facts) implements Block {
    @Override
    public String type() {
      return "facts";
    }
  }

  /**
   * @param code the value is for machines: an id, a number, a field
   * @param href {@code ""} for none
   * @param copy what a button beside it copies; {@code ""} for no button
   */
  record Fact(String name, String value, boolean code, String href, String copy) {
    static Fact text(String name, String value) {
      return new Fact(name, value, false, "", "");
    }

    static Fact code(String name, String value) {
      return new Fact(name, value, true, "", "");
    }
  }

  /** The options of a poll with their votes. */
  record Bars(List<Bar> bars) implements Block {
    @Override
    public String type() {
      return "bars";
    }
  }

  /**
   * @param percent of all votes, 0 to 100
   * @param count as people read it; {@code ""} when votes are not known
   * @param voters who chose it
   */
  record Bar(String label, int percent, String count, List<String> voters) {
    public Bar {
      voters = List.copyOf(voters);
    }
  }

  /**
   * A place on the map.
   *
   * @param name {@code ""} when it has none
   * @param address likewise
   * @param point its coordinates as people read them
   * @param map where to see it in the browser
   * @param app the same for a navigation app
   */
  record Place(String name, String address, String point, String map, String app) implements Block {
    @Override
    public String type() {
      return "place";
    }
  }

  /**
   * Where a link leads, as its writer's app saw it.
   *
   * @param host {@code ""} when the text holds no link that may be followed, like {@code href}
   */
  record Page(String title, List<TextRun> description, String host, String href) implements Block {
    @Override
    public String type() {
      return "page";
    }
  }

  /**
   * The words of a status post as its writer painted them.
   *
   * @param colour {@code #RRGGBB}, checked
   * @param dark the colour is so light that the words on it are dark
   * @param font {@code ""} for the usual one
   */
  record Face(String colour, boolean dark, String font, String text) implements Block {
    @Override
    public String type() {
      return "face";
    }
  }

  /** An address book entry: its name, and what is known of the person. */
  record Entry(String initials, int tone, String name, List<Fact> facts) implements Block {
    @Override
    public String type() {
      return "entry";
    }
  }

  /** Things that could be tapped. They do nothing here but may be followed where that is safe. */
  record Choices(List<Choice> choices) implements Block {
    @Override
    public String type() {
      return "choices";
    }
  }

  record Choice(String icon, String text, String detail, String href) {}

  /** Text for machines, as it came. */
  record Raw(String text) implements Block {
    @Override
    public String type() {
      return "raw";
    }
  }

  /** The message that this one answers. */
  record Quoted(String who, String kind, List<TextRun> runs, String href) implements Block {
    @Override
    public String type() {
      return "quoted";
    }
  }
}
