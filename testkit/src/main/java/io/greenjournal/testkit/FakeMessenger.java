package io.greenjournal.testkit;

/** The messenger of a fake instance; it decides which paths and methods answer. */
public enum FakeMessenger {
  WHATSAPP("whatsapp", "whatsapp"),
  MAX("max", "v3"),
  TELEGRAM("telegram", "telegram");

  private final String word;
  private final String typeInstance;

  FakeMessenger(String word, String typeInstance) {
    this.word = word;
    this.typeInstance = typeInstance;
  }

  /** The word of instances-as-code: {@code whatsapp}, {@code max} or {@code telegram}. */
  public String word() {
    return word;
  }

  /** The vendor's word: {@code whatsapp}, {@code v3} or {@code telegram}. */
  public String typeInstance() {
    return typeInstance;
  }
}
