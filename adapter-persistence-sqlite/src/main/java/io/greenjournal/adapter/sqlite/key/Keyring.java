package io.greenjournal.adapter.sqlite.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Encrypts with its newest key and decrypts with any that it holds: AES-256-GCM. Every ciphertext is bound to
 * an owner, so a copy of it in another place does not decrypt. Two keys mean that a rotation is under way.
 */
public final class Keyring {
  /** What Tink puts before every ciphertext: a version and the number of the key. */
  private static final int PREFIX_LENGTH = 5;

  private static final byte TINK_VERSION = 1;

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final KeysetHandle keys;
  private final Aead aead;

  private Keyring(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** One with a new random key. */
  public static Keyring fresh() {
    try {
      return new Keyring(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @throws GeneralSecurityException when the text is no keyset of this kind */
  static Keyring parse(String json) throws GeneralSecurityException {
    return new Keyring(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
  }

  /** The keys themselves, for the key file alone. */
  String json() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** @param owner what it belongs to; needed again for opening */
  public byte[] seal(String secret, String owner) {
    try {
      return aead.encrypt(secret.getBytes(UTF_8), owner.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The secret; empty when it was sealed with another key or for another owner, or was changed since. */
  public Optional<String> open(byte[] sealed, String owner) {
    try {
      return Optional.of(new String(aead.decrypt(sealed, owner.getBytes(UTF_8)), UTF_8));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Whether something was sealed with the newest key. */
  public boolean isNewest(byte[] sealed) {
    return sealed.length > PREFIX_LENGTH
        && sealed[0] == TINK_VERSION
        && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt()
            == keys.getPrimary().getId();
  }

  public boolean isRotating() {
    return keys.size() > 1;
  }

  /** The same with a new random key that seals from now on. */
  public Keyring withNewKey() {
    try {
      return new Keyring(KeysetHandle.newBuilder(keys)
          .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary())
          .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The newest key alone; what an older one sealed is lost then. */
  public Keyring newestOnly() {
    KeysetHandle.Entry newest = keys.getPrimary();
    try {
      return new Keyring(KeysetHandle.newBuilder()
          .addEntry(KeysetHandle.importKey(newest.getKey())
              .withFixedId(newest.getId())
              .makePrimary())
          .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "***";
  }
}
