package dev.afterword.proof.speed;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * What a start costs at least: an index opened, and Javalin with one route that asks it. Takes the
 * index's folder, a field and a word; prints its address.
 */
public final class Hello {
  private Hello() {}

  public static void main(String[] arguments) throws IOException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    IndexSearcher index =
        new IndexSearcher(DirectoryReader.open(FSDirectory.open(Path.of(arguments[0]))));
    TermQuery query = new TermQuery(new Term(arguments[1], arguments[2]));
    Javalin server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.routes.get(
              "/", context -> context.result("hello, " + index.search(query, 10).totalHits));
        });
    server.start("127.0.0.1", 0);
    System.out.println("http://127.0.0.1:" + server.port() + "/");
  }
}
