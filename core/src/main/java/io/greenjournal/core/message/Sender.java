package io.greenjournal.core.message;

import java.util.Optional;

/**
 * Who wrote an incoming message.
 *
 * @param id the author; in groups another than the chat
 * @param name the name the author chose, {@code ""} when not sent
 * @param contactName the name in the instance's address book, {@code ""} when not there
 * @param type {@code user}, {@code bot}, …; Telegram and MAX only
 */
public record Sender(String id, String name, String contactName, Optional<String> type) {
  /** A sender of whom no kind is told. */
  public static Sender of(String id, String name, String contactName) {
    return new Sender(id, name, contactName, Optional.empty());
  }

  /** The best name there is: address book, then own name, then the id. */
  public String displayName() {
    return !contactName.isEmpty() ? contactName : !name.isEmpty() ? name : id;
  }
}
