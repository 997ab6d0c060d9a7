package io.greenjournal.testkit.junit;

import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeGreenApi;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a {@link FakeGreenApi} to every method of a test that has a parameter of this type, and closes it.
 *
 * <p>A fake lives as long as what asked for it first: one that {@code @BeforeAll} asked for serves all tests of the class, otherwise
 * {@code @BeforeEach}, the test and {@code @AfterEach} share one and the next test gets a fresh one. The calls of a failed test are
 * printed to the standard error, without tokens and bodies.
 *
 * <p>{@code @ExtendWith(FakeGreenApiExtension.class)} lets the fake go by the system's clock; for a clock of your own write {@code
 * @RegisterExtension static final FakeGreenApiExtension FAKE = new FakeGreenApiExtension(clock)}.
 */
public final class FakeGreenApiExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(FakeGreenApiExtension.class);
  private static final int SHOWN = 50;

  private final InstantSource clock;
  private final PrintStream out;

  /** A fake that goes by the system's clock. */
  public FakeGreenApiExtension() {
    this(InstantSource.system());
  }

  /** A fake that counts windows of time and rate limits by this clock. */
  public FakeGreenApiExtension(InstantSource clock) {
    this(clock, System.err);
  }

  FakeGreenApiExtension(InstantSource clock, PrintStream out) {
    this.clock = clock;
    this.out = out;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == FakeGreenApi.class;
  }

  @Override
  public FakeGreenApi resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // A store also looks into the store of the class, so what @BeforeAll started is found here.
    return context
        .getStore(OURS)
        .getOrComputeIfAbsent(
            Running.class, key -> new Running(FakeGreenApi.start(clock)), Running.class)
        .api();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Running running = context.getStore(OURS).get(Running.class, Running.class);
    if (running != null && context.getExecutionException().isPresent()) {
      print(context.getDisplayName(), running.api().calls());
    }
  }

  private void print(String test, List<FakeCall> calls) {
    StringBuilder text = new StringBuilder("Calls to the fake GREEN-API in ")
        .append(test)
        .append(", ")
        .append(calls.size())
        .append(":\n");
    calls.stream()
        .skip(Math.max(0, calls.size() - SHOWN))
        .forEach(call -> text.append("  ")
            .append(call.verb())
            .append(' ')
            .append(call.path())
            .append(call.query().isEmpty() ? "" : "?" + call.query())
            .append('\n'));
    out.print(text);
    out.flush();
  }

  private record Running(FakeGreenApi api) implements Store.CloseableResource, AutoCloseable {
    @Override
    public void close() {
      api.close();
    }
  }
}
