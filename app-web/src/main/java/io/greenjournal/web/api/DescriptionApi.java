package io.greenjournal.web.api;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of the API, for generators of clients. */
@Controller("/api/v1/openapi.yaml")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DescriptionApi {
  private final ResourceLoader resources;

  DescriptionApi(ResourceLoader resources) {
    this.resources = resources;
  }

  @Get(produces = "application/yaml")
  String description() throws IOException {
    try (InputStream file = resources
        .getResourceAsStream("classpath:api/openapi.yaml")
        .orElseThrow(() -> new IOException("the description is missing"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
