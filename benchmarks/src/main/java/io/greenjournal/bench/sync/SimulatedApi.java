package io.greenjournal.bench.sync;

import io.greenjournal.bench.JournalGenerator;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vendor that can stand the load: every instance exists, every journal has the same number of messages, an
 * answer comes after the latency without holding a thread, and one thread serves all. A program of its own, so
 * that its time and memory are not the client's; it ends with whoever started it.
 */
public final class SimulatedApi implements AutoCloseable {
  /** 21 KB of messages, as an instance with 16 messages in the window has. */
  static final int MESSAGES = 16;

  private static final int BODIES = 16;
  private static final int BACKLOG = 4096;
  private static final int LARGEST_REQUEST = 64 << 10;

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel listener;

  SimulatedApi(int latencyMillis, boolean isLive) throws Exception {
    List<ByteBuf> bodies = IntStream.range(0, BODIES)
        .mapToObj(seed -> new JournalGenerator(seed).body(MESSAGES))
        .map(body -> Unpooled.directBuffer(body.length).writeBytes(body))
        .map(Unpooled::unreleasableBuffer)
        .toList();
    SimulatedVendor vendor = new SimulatedVendor(bodies, latencyMillis, isLive);
    listener = new ServerBootstrap()
        .group(loop)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(new ChannelInitializer<SocketChannel>() {
          @Override
          protected void initChannel(SocketChannel channel) {
            channel
                .pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(LARGEST_REQUEST))
                .addLast(new SimulatedCall(vendor));
          }
        })
        .bind(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0)
        .sync()
        .channel();
  }

  int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  @Override
  public void close() {
    listener.close();
    loop.shutdownGracefully();
  }

  /** Prints the port and serves until standard input ends: the latency, and {@code live} for ever new messages. */
  public static void main(String[] args) throws Exception {
    boolean isLive = args.length > 1 && args[1].equals("live");
    try (SimulatedApi api = new SimulatedApi(Integer.parseInt(args[0]), isLive)) {
      ApiProcess.ready(api.port());
    }
  }
}
