package io.greenjournal.web.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.search.SearchGrammar;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Offers what could be typed next into the search box. */
@Controller("/journal/hints")
@ExecuteOn(TaskExecutors.BLOCKING)
class HintsController {
  private final InstanceRegistry registry;

  HintsController(InstanceRegistry registry) {
    this.registry = registry;
  }

  /** {@code {"from":0,"to":3,"items":[{"text":"type:","note":"one of these kinds"}]}}. */
  @Get
  @Produces(MediaType.APPLICATION_JSON)
  String hints(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "0") int at,
      CurrentUser user,
      Times times) {
    String typed = q.length() > SearchGrammar.LONGEST ? q.substring(0, SearchGrammar.LONGEST) : q;
    Hints.Found found = new Hints(registry.all(user.scope()), times).at(typed, at);
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("from", found.from()).put("to", found.to());
    ArrayNode items = node.putArray("items");
    found
        .hints()
        .forEach(hint -> items.addObject().put("text", hint.text()).put("note", hint.note()));
    return node.toString();
  }
}
