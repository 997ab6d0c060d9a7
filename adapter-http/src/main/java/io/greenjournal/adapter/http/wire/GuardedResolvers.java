package io.greenjournal.adapter.http.wire;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.DefaultNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * Looks up host names for the client and refuses those that lead to places which only this machine may reach.
 * What is checked here is what is connected to, so a name cannot change its meaning in between.
 */
final class GuardedResolvers extends AddressResolverGroup<InetSocketAddress> {
  private final AddressGuard guard;

  GuardedResolvers(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new InetSocketAddressResolver(executor, new Guarded(executor));
  }

  private final class Guarded extends DefaultNameResolver {
    Guarded(EventExecutor executor) {
      super(executor);
    }

    @Override
    protected void doResolve(String host, Promise<InetAddress> promise) throws Exception {
      Promise<List<InetAddress>> all = executor().newPromise();
      doResolveAll(host, all);
      all.addListener(done -> {
        if (done.isSuccess()) {
          promise.setSuccess(all.getNow().get(0));
        } else {
          promise.setFailure(done.cause());
        }
      });
    }

    @Override
    protected void doResolveAll(String host, Promise<List<InetAddress>> promise) throws Exception {
      Promise<List<InetAddress>> found = executor().newPromise();
      super.doResolveAll(host, found);
      found.addListener(done -> {
        if (!done.isSuccess()) {
          promise.setFailure(done.cause());
        } else if (guard.allows(found.getNow())) {
          promise.setSuccess(found.getNow());
        } else {
          promise.setFailure(new NotPublicException());
        }
      });
    }
  }

  /** The host leads to an address that is not a public one. */
  static final class NotPublicException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
