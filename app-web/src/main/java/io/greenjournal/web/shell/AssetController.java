package io.greenjournal.web.shell;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Gives the files that are made at start; the others are static files. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get(uri = "/assets/made/app.css", produces = "text/css; charset=utf-8")
  String style() {
    return assets.style();
  }

  @Get(uri = "/assets/made/app.rtl.css", produces = "text/css; charset=utf-8")
  String styleRightToLeft() {
    return assets.styleRightToLeft();
  }

  @Get(uri = "/assets/made/icons.svg", produces = "image/svg+xml")
  String icons() {
    return assets.icons();
  }

  /** Browsers ask for it by themselves; they look at the content, not at the name. */
  @Get(uri = "/favicon.ico", produces = "image/svg+xml")
  byte[] favicon() {
    return Resources.bytes("/public/img/logo.svg");
  }
}
