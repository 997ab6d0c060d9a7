package io.greenjournal.web.export;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.web.api.MessageJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A JSON object on each line: the item of the API, its payload as it was received. */
final class NdjsonRows implements RowWriter {
  private final OutputStream out;
  private final MessageJson json;
  private final StringBuilder lines = new StringBuilder();

  NdjsonRows(OutputStream out, MessageJson json) {
    this.out = out;
    this.json = json;
  }

  @Override
  public void row(CachedRecord record) {
    lines.append(json.line(record)).append('\n');
  }

  @Override
  public void flush() throws IOException {
    out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    lines.setLength(0);
  }

  @Override
  public void end() throws IOException {
    flush();
  }
}
