package io.greenjournal.core.search;

/**
 * Why a part of a search was not used as it was typed.
 *
 * @param value what was typed; {@code ""} where it is the whole search
 * @param at where that stands, in characters from the beginning
 */
public record SearchProblem(Kind kind, String value, int at) {
  /** What is the matter. */
  public enum Kind {
    /** Beyond {@link SearchGrammar#LONGEST} characters; the rest was not read. */
    LONG(true, "a search has at most " + SearchGrammar.LONGEST + " characters"),
    /** Beyond {@link SearchGrammar#MOST_TERMS} parts; the rest was not read. */
    MANY(true, "a search has at most " + SearchGrammar.MOST_TERMS + " parts"),
    /** A minus before a time. */
    WITHOUT(true, "a time cannot be left out; use before: and after: the other way round"),
    DIR(true, "no direction; dir: takes in or out"),
    TYPE(true, "no kind of message; type: takes words such as image or pollMessage"),
    STATUS(true, "no delivery status; status: takes words such as failed or read"),
    HAS(true, "unknown; has: takes file"),
    MOMENT(true, "no time; write a day such as 2026-11-03, or how long ago, such as 2d"),
    /** No instance that may be seen has this id or a name with this in it. */
    INSTANCE(false, "no instance that you may see has this id or name"),
    /** No instance that may be seen is tagged so. */
    TAG(false, "no instance that you may see has this tag"),
    /** Neither a chat id nor a number, and nobody is known by such a name. */
    CHAT(false, "no chat id, no number, and nobody is known by this name"),
    /** Neither an id nor a number, and nobody is known by such a name. */
    FROM(false, "no id, no number, and nobody is known by this name"),
    /** More people have such a name than are searched for; only the latest known of them were. */
    CUT(
        false,
        "the name of more than " + SearchGrammar.MOST_PEOPLE + " people; only so many were used");

    private final boolean refusal;
    private final String sentence;

    Kind(boolean refusal, String sentence) {
      this.refusal = refusal;
      this.sentence = sentence;
    }

    /** It is no sentence of the grammar; the others are, but there is nobody or nothing they name. */
    public boolean isRefusal() {
      return refusal;
    }
  }

  /** One English sentence for programs; pages have words of their own. */
  public String sentence() {
    String said = value.isEmpty() ? "" : "'" + value + "': ";
    return "at character " + (at + 1) + ": " + said + kind.sentence;
  }
}
