package io.greenjournal.adapter.sqlite;

import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a dictionary of what the newest payloads have in common. */
final class PayloadTraining {
  /** Fewer say too little of what is to come. */
  static final int ENOUGH = 2_000;

  private static final int MOST = 5_000;
  private static final int DICTIONARY_BYTES = 64 << 10;
  private static final int LONGEST = 8 << 10;

  private final SqliteDatabase database;
  private final Payloads payloads;
  private final InstantSource clock;

  PayloadTraining(SqliteDatabase database, Payloads payloads, InstantSource clock) {
    this.database = database;
    this.payloads = payloads;
    this.clock = clock;
  }

  /** How many records there are. */
  long records() {
    return database.read(sql -> new StoredFigures(sql, List.of(Figures.ALL)).records());
  }

  /** Whether there is a new dictionary; not when the payloads have too little in common. */
  boolean train() {
    List<byte[]> samples = samples();
    Optional<byte[]> trained = samples.size() < ENOUGH ? Optional.empty() : dictionary(samples);
    trained.ifPresent(bytes -> payloads.use(store(bytes, samples.size()), bytes));
    return trained.isPresent();
  }

  private static final String NEWEST =
      "SELECT payload, codec FROM message ORDER BY id DESC LIMIT ?";

  private List<byte[]> samples() {
    return database.read(sql -> {
      List<byte[]> samples = new ArrayList<>();
      sql.each(
          NEWEST,
          row -> {
            try {
              byte[] payload = sql.payloads()
                  .uncompressed(Codec.of(row.getInt("codec")), row.getBytes("payload"));
              byte[] sample = ThumbnailCuts.part(payload, 0).bytes();
              if (sample.length <= LONGEST) {
                samples.add(sample);
              }
            } catch (UnreadablePayloadException e) {
              // Whoever asks for that record is told; others are enough to learn from.
            }
          },
          MOST);
      return samples;
    });
  }

  private static Optional<byte[]> dictionary(List<byte[]> samples) {
    int size = samples.stream().mapToInt(sample -> sample.length).sum();
    ZstdDictTrainer trainer = new ZstdDictTrainer(size, DICTIONARY_BYTES);
    samples.forEach(trainer::addSample);
    try {
      return Optional.of(trainer.trainSamples());
    } catch (ZstdException tooAlike) {
      return Optional.empty();
    }
  }

  private int store(byte[] bytes, int samples) {
    return database.write(sql -> {
      int number = sql.first(
              "INSERT INTO payload_dictionary (bytes, samples, made_ms) VALUES (?, ?, ?) RETURNING id",
              row -> row.getInt("id"),
              bytes,
              samples,
              Times.millis(clock.instant()))
          .orElseThrow();
      sql.update(
          "INSERT INTO payload_upkeep (dictionary, message) VALUES (?, ?)", number, Long.MIN_VALUE);
      return number;
    });
  }
}
