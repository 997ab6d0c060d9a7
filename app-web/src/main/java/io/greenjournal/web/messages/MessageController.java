package io.greenjournal.web.messages;

import io.greenjournal.core.message.MessageKey;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The page of one message, and the preview that its record carries. */
@Controller("/messages/{instance}/{direction}/{chatId}/{idMessage}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessageController {
  private static final String LOCKED = "default-src 'none'; sandbox";

  private final MessageViews messages;

  MessageController(MessageViews messages) {
    this.messages = messages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(
      String instance,
      String direction,
      String chatId,
      String idMessage,
      CurrentUser user,
      Times times) {
    MessageKey key = key(instance, direction, chatId, idMessage);
    MessageView view =
        messages.view(user.scope(), key, times).orElseThrow(MessageController::unknown);
    return new ModelAndView<>("message/page", Map.of("page", view));
  }

  /** Only pictures out of the record, checked; nothing is ever loaded from elsewhere. */
  @Get("/thumbnail")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> thumbnail(
      String instance,
      String direction,
      String chatId,
      String idMessage,
      @QueryValue(defaultValue = "0") int observation,
      CurrentUser user,
      Times times) {
    MessageKey key = key(instance, direction, chatId, idMessage);
    Preview preview = messages
        .preview(user.scope(), key, observation, times)
        .orElseThrow(MessageController::unknown);
    return HttpResponse.ok(preview.bytes())
        .contentType(preview.mediaType())
        .header("Content-Security-Policy", LOCKED)
        .header("Content-Disposition", "inline; filename=\"preview\"");
  }

  /** One observation to take away, byte for byte. */
  @Get("/raw")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> raw(
      String instance,
      String direction,
      String chatId,
      String idMessage,
      @QueryValue(defaultValue = "0") int observation,
      CurrentUser user,
      Times times) {
    MessageKey key = key(instance, direction, chatId, idMessage);
    return messages
        .raw(user.scope(), key, observation, times)
        .map(payload -> HttpResponse.ok(payload.bytes())
            .contentType(MediaType.APPLICATION_JSON_TYPE)
            .header("Content-Security-Policy", LOCKED)
            .header("Content-Disposition", "attachment; filename=\"record.json\""))
        .orElseThrow(MessageController::unknown);
  }

  private static MessageKey key(String instance, String direction, String chat, String id) {
    return MessageAddress.key(instance, direction, chat, id)
        .orElseThrow(MessageController::unknown);
  }

  private static HttpStatusException unknown() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such message");
  }
}
