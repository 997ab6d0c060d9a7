package io.greenjournal.adapter.http.wire;

import io.micronaut.http.client.netty.NettyClientCustomizer;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only those headers of an answer that we read, and nobody's words about its faults: the client
 * logs both at its finest level, and a redirect's address, for one, may name the token.
 */
final class Sieve extends ChannelInboundHandlerAdapter {
  private static final Pattern NUMBER = Pattern.compile("[0-9.]{1,11}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,10}");
  private static final Pattern NUMBER_OR_DATE = Pattern.compile(
      "[0-9]{1,11}|[A-Za-z]{3}, \\d\\d [A-Za-z]{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
  private static final String TYPE = "content-type";

  private static final Map<String, Pattern> WANTED = Map.of(
      "content-length", NUMBER,
      "content-encoding", WORD,
      "transfer-encoding", WORD,
      "connection", WORD,
      "retry-after", NUMBER_OR_DATE,
      "x-ratelimit-remaining", NUMBER,
      "x-ratelimit-replenish-rate", NUMBER);

  /** Puts a sieve into every connection, right behind what reads the bytes. */
  static NettyClientCustomizer everywhere() {
    return new Placing(null);
  }

  private record Placing(@Nullable Channel channel) implements NettyClientCustomizer {
    @Override
    public NettyClientCustomizer specializeForChannel(Channel one, ChannelRole role) {
      return new Placing(one);
    }

    @Override
    public void onStreamPipelineBuilt() {
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_CLIENT_CODEC;
      if (channel != null && channel.pipeline().get(codec) != null) {
        channel.pipeline().addAfter(codec, "sieve", new Sieve());
      }
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
      boolean tooLong = part.decoderResult().cause() instanceof TooLongFrameException;
      part.setDecoderResult(DecoderResult.failure(
          tooLong
              ? new TooLongFrameException("too long")
              : new CorruptedFrameException("no HTTP")));
    }
    if (message instanceof HttpResponse answer) {
      answer.setStatus(HttpResponseStatus.valueOf(answer.status().code()));
      sift(answer.headers());
    }
    context.fireChannelRead(message);
  }

  private static void sift(HttpHeaders headers) {
    boolean typed = headers.contains(TYPE);
    boolean json = typed && headers.get(TYPE).toLowerCase(Locale.ROOT).contains("json");
    for (String name : headers.names()) {
      Pattern value = WANTED.get(name.toLowerCase(Locale.ROOT));
      if (value == null || !value.matcher(headers.get(name).strip()).matches()) {
        headers.remove(name);
      }
    }
    if (typed) {
      headers.set(TYPE, json ? "application/json" : "application/octet-stream");
    }
  }
}
