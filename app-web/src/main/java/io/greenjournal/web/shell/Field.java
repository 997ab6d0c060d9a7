package io.greenjournal.web.shell;

/**
 * One line of a form as {@code fragments/field :: text} shows it.
 *
 * @param value what was entered before; always empty for a secret
 * @param hint {@code ""} for none
 * @param error one sentence, or {@code ""} when the value is fine
 * @param type of the {@code <input>}: {@code text}, {@code password}, {@code url}
 * @param mode {@code inputmode}, such as {@code numeric}; {@code ""} for none
 * @param fill {@code autocomplete}
 * @param code an id, an address or a secret: written left to right in a fixed width
 */
public record Field(
    String name,
    String label,
    String value,
    String hint,
    String error,
    String type,
    String mode,
    String fill,
    boolean code) {
  public static Field text(String name, String label, String value) {
    return new Field(name, label, value, "", "", "text", "", "off", false);
  }

  /** Never has a value. */
  public static Field secret(String name, String label) {
    return new Field(name, label, "", "", "", "password", "", "off", true);
  }

  public Field asCode() {
    return new Field(name, label, value, hint, error, type, mode, fill, true);
  }

  public Field withMode(String wanted) {
    return new Field(name, label, value, hint, error, type, wanted, fill, code);
  }

  public Field withFill(String wanted) {
    return new Field(name, label, value, hint, error, type, mode, wanted, code);
  }

  public Field withHint(String sentence) {
    return new Field(name, label, value, sentence, error, type, mode, fill, code);
  }

  public Field withError(String sentence) {
    return new Field(name, label, value, hint, sentence, type, mode, fill, code);
  }
}
