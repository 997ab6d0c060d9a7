package io.greenjournal.web.export;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.api.MessageJson;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a file of messages can be. */
public enum Format {
  CSV("csv", "text/csv; charset=utf-8"),
  NDJSON("ndjson", "application/x-ndjson; charset=utf-8"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** As many messages as a sheet of XLSX has room for below its headings. */
  public static final long MOST_OF_A_SHEET = 1_048_575;

  private final String word;
  private final String type;

  Format(String word, String type) {
    this.word = word;
    this.type = type;
  }

  /** As it stands in addresses and at the end of the names of files. */
  public String word() {
    return word;
  }

  MediaType type() {
    return MediaType.of(type);
  }

  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** Known beforehand not to go into one file of this format. */
  public boolean isTooSmallFor(OptionalLong rows) {
    return this == XLSX && rows.isPresent() && rows.getAsLong() > MOST_OF_A_SHEET;
  }

  /** @param names of the instances, by which people know them */
  RowWriter writer(OutputStream out, MessageJson json, Map<InstanceId, String> names)
      throws IOException {
    return switch (this) {
      case CSV -> new CsvRows(out, names);
      case NDJSON -> new NdjsonRows(out, json);
      case XLSX -> new XlsxRows(out, names);
    };
  }
}
