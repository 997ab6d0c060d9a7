package io.greenjournal.web.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.testkit.DemoFleet;
import io.greenjournal.testkit.DemoInstance;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeWebhooks;
import io.greenjournal.web.command.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fake of the vendor with a fleet on it, and the instances file that leads to it. */
public final class FakeFleet implements AutoCloseable {
  private final FakeGreenApi api;
  private final List<DemoInstance> instances;

  private FakeFleet(FakeGreenApi api, List<DemoInstance> instances) {
    this.api = api;
    this.instances = instances;
  }

  /**
   * @param port 0 for any free one
   * @param seed the same seed gives the same fleet
   */
  public static FakeFleet start(int port, long seed, int size, InstantSource clock) {
    FakeGreenApi api;
    try {
      api = FakeGreenApi.start(port, clock);
    } catch (UncheckedIOException e) {
      throw new StartRefused(
          StartRefused.CONFIG,
          "Cannot listen on 127.0.0.1 port " + port
              + ": it is in use; choose another with --port.");
    }
    return new FakeFleet(api, DemoFleet.install(api, seed, size, clock));
  }

  public URI url() {
    return api.url();
  }

  /** The fleet as instances as code. */
  public String instancesFile() {
    List<Map<String, Object>> entries = instances.stream().map(this::entry).toList();
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> entry(DemoInstance instance) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", instance.id());
    entry.put("token", instance.token());
    entry.put("name", instance.name());
    entry.put("messenger", instance.messenger().word());
    entry.put("apiUrl", api.url().toString());
    entry.put("pace", instance.pace());
    if (!instance.tags().isEmpty()) {
      entry.put("tags", instance.tags().stream().sorted().toList());
    }
    return entry;
  }

  public void writeInstances(Path file) {
    try {
      Files.writeString(file, instancesFile());
    } catch (IOException e) {
      throw new StartRefused(StartRefused.CONFIG, "Cannot write " + file + ".");
    }
  }

  /** The ids of the fleet. */
  List<String> ids() {
    return instances.stream().map(DemoInstance::id).toList();
  }

  /** What a webhook would have been told of an instance's deliveries in this time, oldest first. */
  List<String> deliveries(String id, Instant from, Instant until) {
    return FakeWebhooks.deliveries(api.instance(id), from.getEpochSecond(), until.getEpochSecond());
  }

  @Override
  public void close() {
    api.close();
  }
}
