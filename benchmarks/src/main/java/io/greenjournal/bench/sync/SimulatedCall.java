package io.greenjournal.bench.sync;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** One connection of the simulated API: checks a call when it arrives and answers it after the latency. */
final class SimulatedCall extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final String PREFIX = "/waInstance";
  private static final int SLOW_MILLIS = 5_000;

  private final SimulatedVendor vendor;

  SimulatedCall(SimulatedVendor vendor) {
    this.vendor = vendor;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    String[] path = request.uri().split("[/?]");
    if (request.uri().startsWith(PREFIX) && path.length > 2) {
      call(context, path[1].substring(PREFIX.length() - 1), path[2]);
    } else if (path[1].equals("counts")) {
      context.writeAndFlush(answer(200, text(vendor.counts())));
    } else {
      vendor.infect(Long.parseLong(path[2]), Integer.parseInt(path[3]), Sickness.valueOf(path[1]));
      context.writeAndFlush(answer(200, text("done")));
    }
  }

  private void call(ChannelHandlerContext context, String instance, String method) {
    if (!vendor.allows(instance, method)) {
      later(context, 429, text("{\"message\":\"Too Many Requests\"}"));
      return;
    }
    switch (vendor.sickness(instance)) {
      case NONE -> later(context, 200, vendor.body(instance, method));
      case ERROR -> later(context, 500, text("{\"message\":\"Internal Server Error\"}"));
      case DENIED -> later(context, 401, Unpooled.EMPTY_BUFFER);
      case FORBIDDEN -> later(context, 403, text("{\"message\":\"Forbidden\"}"));
      case LIMITED -> later(context, 429, text("{\"message\":\"Too Many Requests\"}"));
      case QUOTA -> later(context, 466, text("{\"message\":\"quota exceeded\"}"));
      case HTML -> later(context, 200, text("<html><body>Bad gateway</body></html>"));
      case NULL -> later(context, 200, text("null"));
      case SLOW ->
        later(context, 200, vendor.body(instance, method), SLOW_MILLIS + vendor.latencyMillis());
      case RESET -> {
        context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        context.close();
      }
      case STALL -> {}
    }
  }

  private void later(ChannelHandlerContext context, int status, ByteBuf body) {
    later(context, status, body, vendor.latencyMillis());
  }

  private static void later(ChannelHandlerContext context, int status, ByteBuf body, int millis) {
    context
        .executor()
        .schedule(() -> context.writeAndFlush(answer(status, body)), millis, TimeUnit.MILLISECONDS);
  }

  private static ByteBuf text(String text) {
    return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
  }

  private static FullHttpResponse answer(int status, ByteBuf body) {
    FullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), body);
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
    answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    return answer;
  }

  /** A caller that hangs up ends its own connection only. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
