package io.greenjournal.web.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceTags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads instances as code. A mistake is told with its line and what is allowed; no token is ever repeated. */
public final class InstancesFile {
  private final Path file;
  private final boolean allowPrivate;

  public InstancesFile(Path file, boolean allowPrivate) {
    this.file = file;
    this.allowPrivate = allowPrivate;
  }

  /** @throws StartRefused when it cannot be read or something in it is not allowed */
  public List<DeclaredEntry> read() {
    if (!Files.isReadable(file)) {
      throw new StartRefused(
          StartRefused.CONFIG, "The instances file " + file + " does not exist or cannot be read.");
    }
    JsonFactory json = JsonFactory.builder()
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
    try (JsonParser parser = json.createParser(file.toFile())) {
      return list(parser);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw refused(at == null ? 1 : at.getLineNr(), "this is not valid JSON");
    } catch (IOException e) {
      throw new StartRefused(
          StartRefused.CONFIG, "The instances file " + file + " cannot be read.");
    }
  }

  private List<DeclaredEntry> list(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw refused(line(parser), "a JSON list [ … ] is expected");
    }
    List<DeclaredEntry> instances = new ArrayList<>();
    Set<InstanceId> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = line(parser);
      DeclaredEntry instance = instance(parser);
      InstanceId id = instance.instance().id();
      if (!seen.add(id)) {
        throw refused(line, "instance " + id + " stands in it twice");
      }
      instances.add(instance);
    }
    return instances;
  }

  private DeclaredEntry instance(JsonParser parser) throws IOException {
    int line = line(parser);
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw refused(line, "an instance { … } is expected");
    }
    Map<String, InstanceEntry.Text> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (!InstanceEntry.FIELDS.contains(name)) {
        throw refused(
            line(parser),
            "unknown field '" + name + "'; allowed: " + String.join(", ", InstanceEntry.FIELDS));
      }
      if (name.equals(InstanceEntry.TAGS)) {
        fields.put(name, tags(parser));
        continue;
      }
      if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NUMBER_INT) {
        throw refused(line(parser), name + " must be a text");
      }
      fields.put(name, new InstanceEntry.Text(parser.getText(), line(parser)));
    }
    return new InstanceEntry(fields, line, allowPrivate, this::refused).entry();
  }

  /** Each is looked at by itself: a comma in one does not make two of it. */
  private InstanceEntry.Text tags(JsonParser parser) throws IOException {
    int line = line(parser);
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw refused(line, "tags must be a list of texts");
    }
    List<String> tags = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String tag = parser.currentToken() == JsonToken.VALUE_STRING
          ? InstanceTags.normal(parser.getText())
          : "";
      if (!InstanceTags.areValid(List.of(tag))) {
        throw refused(
            line(parser),
            "a tag is a text of one word, of letters, digits, hyphens and underscores");
      }
      tags.add(tag);
    }
    return new InstanceEntry.Text(String.join(",", tags), line);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private StartRefused refused(int line, String problem) {
    return new StartRefused(StartRefused.CONFIG, "%s, line %d: %s.".formatted(file, line, problem));
  }
}
