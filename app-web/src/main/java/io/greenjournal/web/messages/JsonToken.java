package io.greenjournal.web.messages;

/**
 * A piece of a printed record.
 *
 * @param kind CSS class: {@code k} key, {@code s} text, {@code n} number or word, {@code p} sign or blank, {@code
 *     i} a remark of ours in place of what is folded away
 */
public record JsonToken(String kind, String text) {
  /** It needs no colour. */
  public boolean isPlain() {
    return kind.equals("p");
  }
}
