package io.greenjournal.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/** How the bytes of an answer go over the wire. */
@FunctionalInterface
interface Manner {
  /** In order: the length announced, the whole body sent. */
  Manner WHOLE = (answer, line) -> {
    byte[] body = answer.body();
    start(answer, body.length, line);
    line.write(body, 0, body.length);
  };

  /** Without a length: the end of the connection is the end of the body. */
  Manner WITHOUT_LENGTH = (answer, line) -> {
    byte[] head = answer.head(OptionalInt.empty());
    line.write(head, 0, head.length);
    line.write(answer.body(), 0, answer.body().length);
    line.hangUp();
  };

  void send(Answer answer, Line line) throws IOException, InterruptedException;

  /** Announces more than it sends. */
  static Manner closeEarly(int bytes) {
    return (answer, line) -> {
      part(answer, bytes, line);
      line.hangUp();
    };
  }

  static Manner reset(int bytes) {
    return (answer, line) -> {
      part(answer, bytes, line);
      line.reset();
    };
  }

  /** Not even a head: the connection is reset as soon as the request is read. */
  static Manner resetAtOnce() {
    return (answer, line) -> line.reset();
  }

  static Manner stall(int bytes) {
    return (answer, line) -> {
      part(answer, bytes, line);
      line.fallSilent();
    };
  }

  static Manner drip(int bytes, Duration pause) {
    return (answer, line) -> {
      byte[] body = answer.body();
      start(answer, body.length, line);
      for (int at = 0; at < body.length && line.isOpen(); at += bytes) {
        line.write(body, at, Math.min(at + bytes, body.length));
        line.pause(pause);
      }
    };
  }

  private static void part(Answer answer, int bytes, Line line) throws IOException {
    int sent = Math.min(bytes, answer.body().length);
    start(answer, Math.max(answer.body().length, sent + 1), line);
    line.write(answer.body(), 0, sent);
  }

  private static void start(Answer answer, int announced, Line line) throws IOException {
    byte[] head = answer.head(OptionalInt.of(announced));
    line.write(head, 0, head.length);
  }
}
