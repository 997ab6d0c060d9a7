package io.greenjournal.adapter.http.body;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.IOException;

/** Makes parsers of bytes that are UTF-8 and nothing else: a journal's encoding is not guessed. */
final class Utf8Json extends JsonFactory {
  private static final long serialVersionUID = 1L;

  Utf8Json(JsonFactoryBuilder builder) {
    super(builder);
  }

  @Override
  public TextSkipper createParser(byte[] bytes) throws IOException {
    return createParser(bytes, 0, bytes.length);
  }

  @Override
  public TextSkipper createParser(byte[] bytes, int from, int length) throws IOException {
    _streamReadConstraints.validateDocumentLength(length);
    IOContext context = _createContext(_createContentReference(bytes, from, length), true);
    context.setEncoding(JsonEncoding.UTF8);
    return new TextSkipper(
        context,
        _parserFeatures,
        _objectCodec,
        _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
        bytes,
        from,
        from + length);
  }
}
