package io.greenjournal.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** The thirteen fields that plain HTTP clients bind; whatever else there is, is skipped. */
@JsonIgnoreProperties(ignoreUnknown = true)
public final class SdkMessage {
  public @Nullable String type;
  public @Nullable String idMessage;
  public @Nullable Long timestamp;
  public @Nullable String typeMessage;
  public @Nullable String chatId;
  public @Nullable String textMessage;
  public @Nullable String downloadUrl;
  public @Nullable String caption;
  public @Nullable String fileName;
  public @Nullable String mimeType;
  public @Nullable String senderId;
  public @Nullable String senderName;
  public @Nullable String senderContactName;
}
