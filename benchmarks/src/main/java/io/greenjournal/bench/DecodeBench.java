package io.greenjournal.bench;

import io.greenjournal.adapter.http.body.RawSlices;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Message;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long each way of reading one journal body takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBench {
  static final int MESSAGES = 5_000;

  @Param("" + MESSAGES)
  int messages;

  private byte[] body = {};

  @Setup
  public void generate() {
    body = new JournalGenerator(1).body(messages);
  }

  @Benchmark
  public int byteScan() {
    return Decoders.byteScan(body);
  }

  @Benchmark
  public int tokenScan() throws IOException {
    return Decoders.tokenScan(body);
  }

  @Benchmark
  public RawSlices slices() {
    return Decoders.slices(body);
  }

  @Benchmark
  public List<JournalRecord> rows() {
    return Decoders.rows(body);
  }

  @Benchmark
  public List<Message> full() {
    return Decoders.full(body);
  }

  @Benchmark
  public List<SdkMessage> databind() throws IOException {
    return Decoders.databind(body);
  }
}
