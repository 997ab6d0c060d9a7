package io.greenjournal.web.chats;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.listing.RefusedView;
import io.greenjournal.web.messages.ChatAddress;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The chats by their latest message, and one of them. Everything they show is in the address. */
@Controller(ChatsPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChatController {
  private final ChatsPages lists;
  private final ChatPages pages;

  ChatController(ChatsPages lists, ChatPages pages) {
    this.lists = lists;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<ModelAndView<Map<String, Object>>> list(
      HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query =
        PageQuery.of(ChatsPages.PATH, ChatsPages.PARAMETERS, request.getParameters()::getAll);
    try {
      return page("chats/list", lists.view(user.scope(), user.mayAddInstances(), query, times));
    } catch (BadValueException e) {
      return refused(e, times);
    }
  }

  @Get("/{instance}/{chatId}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<ModelAndView<Map<String, Object>>> chat(
      String instance, String chatId, HttpRequest<?> request, CurrentUser user, Times times) {
    if (!InstanceId.isValid(instance) || chatId.isEmpty()) {
      throw unknown();
    }
    InstanceId id = new InstanceId(instance);
    ChatId chat = new ChatId(chatId);
    PageQuery query = PageQuery.of(
        ChatAddress.of(id, chat), ChatPages.PARAMETERS, request.getParameters()::getAll);
    try {
      return page(
          "chats/chat",
          pages.view(user.scope(), id, chat, query, times).orElseThrow(ChatController::unknown));
    } catch (BadValueException e) {
      return refused(e, times);
    }
  }

  private static HttpResponse<ModelAndView<Map<String, Object>>> page(String view, Object page) {
    return HttpResponse.ok(new ModelAndView<>(view, Map.of("page", page)));
  }

  private static HttpResponse<ModelAndView<Map<String, Object>>> refused(
      BadValueException e, Times times) {
    return HttpResponse.badRequest(
        new ModelAndView<>("listing/refused", Map.of("page", RefusedView.of(e, times.words()))));
  }

  private static HttpStatusException unknown() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such chat");
  }
}
