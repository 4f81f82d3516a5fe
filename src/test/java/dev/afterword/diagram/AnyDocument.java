package dev.afterword.diagram;

import dev.afterword.domain.Fishbone.Bone;
import dev.afterword.domain.Fishbone.Cause;
import dev.afterword.domain.Fishbone.Origin;
import dev.afterword.domain.FiveWhys.Why;
import dev.afterword.domain.Link;
import dev.afterword.domain.Moment;
import dev.afterword.domain.Phase;
import dev.afterword.domain.TimelineEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Anything that may stand in a document. */
final class AnyDocument {
  private AnyDocument() {}

  static Arbitrary<String> texts() {
    Arbitrary<String> hostile =
        Arbitraries.of(
            "",
            " ",
            "<script>alert(1)</script>",
            "]]>&amp;\"'",
            "\u0000\u0007\u001b[31m",
            "\ud800 lone \udc00",
            "\u202e dnas \u2066 \u2069\u2069",
            "W".repeat(3000),
            "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            "接続プールが枯渇したため上限は別のリポジトリにあった",
            "👩‍👩‍👧‍👦🎉🔥\ufdfd\ufdfd",
            "👩\u200d".repeat(40),
            "\u200b".repeat(500));
    Arbitrary<String> words =
        Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(200);
    return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(60), words);
  }

  static Arbitrary<Why> whys() {
    Arbitrary<List<Link>> links = Arbitraries.of(List.of(), List.of(new Link("a", "b")));
    Arbitrary<List<String>> actions = texts().list().ofMaxSize(8);
    Arbitrary<Why> leaf =
        Combinators.combine(texts(), texts(), links, actions)
            .as((q, a, evidence, ids) -> new Why(q, a, evidence, ids, List.of()));
    return Arbitraries.recursive(
        () -> leaf,
        children ->
            Combinators.combine(leaf, children.list().ofMaxSize(4))
                .as((w, c) -> new Why(w.question(), w.answer(), w.evidence(), w.actions(), c)),
        0,
        4);
  }

  static Arbitrary<Bone> bones() {
    Arbitrary<Cause> leaf = texts().map(text -> new Cause(text, List.of()));
    Arbitrary<Cause> causes =
        Arbitraries.recursive(
            () -> leaf,
            children -> Combinators.combine(texts(), children.list().ofMaxSize(2)).as(Cause::new),
            0,
            5);
    return Combinators.combine(texts(), Arbitraries.of(Origin.class), causes.list().ofMaxSize(15))
        .as(Bone::new);
  }

  static Arbitrary<TimelineEntry> entries() {
    long day = 86_400;
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3600),
            Arbitraries.longs().between(0, 3 * day),
            Arbitraries.longs().between(-2_000_000L * day, 2_000_000L * day));
    Arbitrary<ZoneOffset> offsets = Arbitraries.of(ZoneOffset.UTC, ZoneOffset.ofHours(-7));
    Arbitrary<Moment> moments =
        Combinators.combine(seconds, offsets)
            .as((at, zone) ->
                new Moment.Exact(Instant.ofEpochSecond(1_700_000_000 + at).atOffset(zone)));
    Arbitrary<Phase> phases = Arbitraries.of(Phase.class).injectNull(0.7);
    return Combinators.combine(moments.injectNull(0.1), phases, texts())
        .as((at, phase, text) -> new TimelineEntry(at, null, null, phase, text, List.of()));
  }
}
