package dev.afterword.web;

import dev.afterword.web.page.Assets;
import dev.afterword.web.page.Assets.Asset;
import io.javalin.http.Context;

/** Style, script and icon: named by their content, so they may be kept for ever. */
final class AssetFiles {
  private final Assets assets;

  AssetFiles(Assets assets) {
    this.assets = assets;
  }

  void send(Context context) {
    String name = context.pathParam("name");
    Asset asset =
        assets.find(name).orElseThrow(() -> RequestException.notFound("No asset " + name));
    context
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.mediaType());
    Compressed.send(context, asset.gzip(), asset::content);
  }
}
