package io.greenjournal.adapter.http.wire;

import io.micronaut.core.annotation.AnnotationMetadataResolver;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.bind.DefaultRequestBinderRegistry;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.client.DefaultHttpClientConfiguration;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.RawHttpClient;
import io.micronaut.http.client.filter.DefaultHttpClientFilterResolver;
import io.micronaut.http.client.netty.DefaultHttpClient;
import io.micronaut.http.client.netty.ssl.NettyClientSslBuilder;
import io.micronaut.http.codec.MediaTypeCodecRegistry;
import io.micronaut.websocket.context.WebSocketBeanRegistry;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Makes clients: bytes in, bytes out, no redirects (they would hand the token to whoever they lead to). */
final class HttpClients {
  private static final int LARGEST_HEAD = 16 << 10;

  private HttpClients() {}

  /**
   * The constructor is the only way to hand in a resolver without a container of beans, and the resolver is
   * where addresses are checked. How large an answer may be is not left to the client: when it stops early, the
   * reader sometimes sees the end of the answer instead of an error.
   */
  @SuppressWarnings("deprecation")
  static RawHttpClient make(AddressResolverGroup<InetSocketAddress> resolver) {
    ConversionService conversion = ConversionService.SHARED;
    return new DefaultHttpClient(
        null,
        null,
        configuration(),
        null,
        new DefaultHttpClientFilterResolver(null, AnnotationMetadataResolver.DEFAULT, List.of()),
        List.of(),
        null,
        new NettyClientSslBuilder(new ResourceResolver()),
        MediaTypeCodecRegistry.of(),
        MessageBodyHandlerRegistry.EMPTY,
        WebSocketBeanRegistry.EMPTY,
        new DefaultRequestBinderRegistry(conversion),
        null,
        NioSocketChannel::new,
        NioDatagramChannel::new,
        Sieve.everywhere(),
        null,
        conversion,
        resolver);
  }

  private static HttpClientConfiguration configuration() {
    DefaultHttpClientConfiguration configuration = new DefaultHttpClientConfiguration();
    configuration.setFollowRedirects(false);
    configuration.setConnectTimeout(Duration.ofSeconds(10));
    configuration.setReadTimeout(Duration.ofSeconds(90));
    configuration.setConnectionPoolIdleTimeout(Duration.ofSeconds(20));
    configuration.setMaxContentLength(Integer.MAX_VALUE);
    configuration.setMaxHeaderSize(LARGEST_HEAD);
    return configuration;
  }
}
