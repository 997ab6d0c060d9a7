package io.greenjournal.web.signin;

import io.greenjournal.core.port.UserStore;
import io.greenjournal.web.BeforeStart;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the first start has a way in: the given password, or a code in the log. */
@Singleton
final class FirstOwner implements BeforeStart {
  static final String NAME = "admin";
  private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);

  private final Settings settings;
  private final UserStore users;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final SetupCode code;

  FirstOwner(
      Settings settings, UserStore users, Passwords passwords, PasswordRule rule, SetupCode code) {
    this.settings = settings;
    this.users = users;
    this.passwords = passwords;
    this.rule = rule;
    this.code = code;
  }

  @Override
  public void run() {
    if (settings.demo() || !users.isEmpty()) {
      return;
    }
    settings.adminPassword().ifPresentOrElse(this::create, this::printCode);
  }

  private void create(String password) {
    rule.problem(password, NAME).ifPresent(problem -> {
      throw new StartRefused(StartRefused.CONFIG, "The admin password " + problem.words() + ".");
    });
    users.addFirst(NAME, passwords.hash(password));
    LOG.info("Created the owner '{}'", NAME);
  }

  private void printCode() {
    LOG.info(
        "Nobody can sign in yet. Open /setup and enter this one-time code: {}", code.printed());
  }
}
