package io.greenjournal.web;

import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A running console. */
public final class Console implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private Console(ApplicationContext context, EmbeddedServer server) {
    this.context = context;
    this.server = server;
  }

  /** Starts a console by the clock of this machine. */
  public static Console start(Settings settings) {
    return start(settings, InstantSource.system());
  }

  /**
   * Starts a console and returns when it answers.
   *
   * @param clock the only one that anything in it looks at
   * @throws StartRefused when the port is taken or the data directory cannot be used
   */
  public static Console start(Settings settings, InstantSource clock) {
    ApplicationContext context = context(settings, clock, true);
    try {
      context.start();
      context.getBeansOfType(BeforeStart.class).forEach(BeforeStart::run);
      return new Console(context, context.getBean(EmbeddedServer.class).start());
    } catch (RuntimeException e) {
      context.close();
      throw refusal(settings, e);
    }
  }

  /**
   * Uses one part of a console that is not started: for commands that do something and end.
   *
   * @throws StartRefused when the data directory cannot be used
   */
  public static <P, T> T use(Settings settings, Class<P> part, Function<P, T> work) {
    try (ApplicationContext context = context(settings, InstantSource.system(), false)) {
      context.start();
      return work.apply(context.getBean(part));
    } catch (RuntimeException e) {
      throw refusal(settings, e);
    }
  }

  /** @param serves whether there will be somebody to tell its health to */
  private static ApplicationContext context(
      Settings settings, InstantSource clock, boolean serves) {
    return ApplicationContext.builder()
        .mainClass(Application.class)
        .banner(false)
        .deduceEnvironment(false)
        .environmentPropertySource(false)
        .singletons(settings)
        .beanDefinitions(inPlaceOfTheFrameworks(clock))
        .properties(Map.of(
            "micronaut.server.host",
            settings.bind(),
            "micronaut.server.port",
            settings.port(),
            "micronaut.health.monitor.enabled",
            serves))
        .build();
  }

  private static RuntimeBeanDefinition<InstantSource> inPlaceOfTheFrameworks(InstantSource clock) {
    return RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
        .qualifier(PrimaryQualifier.instance())
        .singleton(true)
        .build();
  }

  private static RuntimeException refusal(Settings settings, RuntimeException e) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
      if (cause instanceof BindException) {
        return new StartRefused(
            StartRefused.CONFIG,
            "Cannot listen on %s port %d: it is in use or not allowed; choose another with --port or --bind."
                .formatted(settings.bind(), settings.port()));
      }
    }
    return e;
  }

  /** Where it answers, with the port that was chosen. */
  public URI uri() {
    String host = server.getHost().contains(":") ? "[" + server.getHost() + "]" : server.getHost();
    return URI.create("http://" + host + ":" + server.getPort() + "/");
  }

  /** A bean of the running console. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The bean with this name, where there are several of a type. */
  public <T> T bean(Class<T> type, String name) {
    return context.getBean(type, Qualifiers.byName(name));
  }

  /** Lets calls that are under way end; then nothing is left that could miss the cache. Twice is once. */
  @Override
  public void close() {
    if (context.isRunning()) {
      context.getBeansOfType(BeforeStop.class).forEach(BeforeStop::stop);
      context.close();
    }
  }
}
