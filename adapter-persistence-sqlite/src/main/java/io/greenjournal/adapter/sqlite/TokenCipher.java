package io.greenjournal.adapter.sqlite;

import io.greenjournal.adapter.sqlite.key.Keyring;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Token;
import java.util.Optional;

/** How tokens stand in the database: each sealed for its instance, so that it is worth nothing in another row. */
final class TokenCipher {
  private static final String CHECK = "green-journal";

  private volatile Keyring keys;

  TokenCipher(Keyring keys) {
    this.keys = keys;
  }

  Keyring keys() {
    return keys;
  }

  /** Takes another keyring from now on; it must open what the present one sealed. */
  void use(Keyring wider) {
    keys = wider;
  }

  byte[] seal(InstanceId instance, Token token) {
    return keys.seal(token.reveal(), owner(instance));
  }

  /** Empty when the row was damaged, or copied from another instance. */
  Optional<Token> open(InstanceId instance, byte[] sealed) {
    return keys.open(sealed, owner(instance)).map(Token::of);
  }

  /** A known text; that it opens proves that the key is the one of this database. */
  byte[] sealCheck() {
    return keys.seal(CHECK, "check");
  }

  boolean opensCheck(byte[] sealed) {
    return keys.open(sealed, "check").filter(CHECK::equals).isPresent();
  }

  private static String owner(InstanceId instance) {
    return "instance-token:" + instance.value();
  }
}
