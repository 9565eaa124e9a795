package io.ktravel.plan.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Entry;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Of what is claimed only that is believed which stands in the text and can be measured. */
class ClaimsTest {
    private static final Destination BUSAN =
            Catalogue.load(null).destination("busan").orElseThrow();
    private static final String TEXT = "날것은 사양할게요, 어린 조카 셋이랑 가요, 해운대는 빠뜨릴 수 없죠, 회 말고 고기, call me";

    @Test
    void what_is_quoted_and_known_is_believed() {
        Understood understood = read(
                claim("AVOID", "raw-fish", 0, "날것은 사양할게요"),
                claim("CHILDREN", "", 3, "어린 조카 셋"),
                claim("MUST_SEE", "busan/haeundae-beach", 0, "해운대는  빠뜨릴 수 없죠".replace("  ", " ")));

        assertThat(understood.wishes())
                .extracting(Wish::rule)
                .startsWith("avoid:raw-fish", "children", "mustSee:haeundae-beach");
        assertThat(understood.ignored()).containsExactly("call me");
    }

    @Test
    void what_is_not_quoted_from_the_text_is_not_believed() {
        assertThat(read(claim("AVOID", "museum", 0, "no museums")).wishes())
                .extracting(Wish::rule)
                .doesNotContain("avoid:museum");
        assertThat(read(claim("WHEELCHAIR", "", 0, "")).wishes())
                .extracting(Wish::rule)
                .doesNotContain("wheelchair");
        assertThat(read(claim("WHEELCHAIR", "", 0, null)).wishes())
                .extracting(Wish::rule)
                .doesNotContain("wheelchair");
    }

    @Test
    void places_that_are_not_there_or_not_named_are_not_believed() {
        assertThat(rules(
                        claim("MUST_SEE", "busan/atlantis-palace", 0, "해운대는 빠뜨릴 수 없죠"),
                        claim("MUST_SEE", "seoul/gyeongbokgung-palace", 0, "해운대는 빠뜨릴 수 없죠"),
                        claim("MUST_SEE", "busan/gamcheon-culture-village", 0, "해운대는 빠뜨릴 수 없죠"),
                        claim("LIKE_PLACE", "../../etc/passwd", 0, "해운대는 빠뜨릴 수 없죠")))
                .noneMatch(rule -> rule.startsWith("mustSee") || rule.startsWith("likePlace"));
    }

    @Test
    void what_no_rule_measures_is_not_believed() {
        assertThat(rules(
                        claim("BUDGET", "unlimited", 0, "call me"),
                        claim("like", "museum", 0, "call me"),
                        claim("LIKE", "helicopter", 0, "call me"),
                        claim("DIET", "museum", 0, "call me"),
                        claim("FREE", "noon", 1, "call me"),
                        claim("FREE", "morning", 400, "call me"),
                        claim("CHILDREN", "", -3, "어린 조카 셋"),
                        claim(null, null, null, "call me")))
                .doesNotContain("diet:museum")
                .noneMatch(rule -> rule.startsWith("free") || rule.contains("helicopter"));
    }

    @Test
    void what_is_left_out_is_read_by_the_built_in_reader() {
        assertThat(rules(claim("CHILDREN", "", 3, "어린 조카 셋"))).contains("children", "avoid:raw-fish");
        assertThat(rules())
                .isEqualTo(WordReader.read(TEXT, BUSAN).wishes().stream()
                        .map(Wish::rule)
                        .toList());
    }

    @Test
    void control_characters_are_shown_as_spaces() {
        assertThat(Claims.read(List.of(), "call me\u0007섬", BUSAN).wishes())
                .extracting(Wish::said)
                .containsExactly("call me 섬");
    }

    @Property
    void whatever_is_claimed_only_words_of_the_text_and_rows_of_the_destination_come_of_it(
            @ForAll("claims") List<Claim> claims, @ForAll String noise) {
        String details = TEXT + noise;
        String shown = Quote.of(WordReader.readable(details), Integer.MAX_VALUE);
        Understood understood = Claims.read(claims, details, BUSAN);

        assertThat(understood.wishes())
                .hasSizeLessThanOrEqualTo(Understood.MAX_WISHES)
                .allSatisfy(wish -> {
                    assertThat(shown).containsIgnoringCase(wish.said().replace("…", ""));
                    if (wish.kind().isOfPlace()) {
                        assertThat(BUSAN.entries().map(Entry::id)).contains(wish.subject());
                    }
                });
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<String> kinds = Arbitraries.of(
                        Stream.of(WishKind.values()).map(WishKind::name).toList())
                .injectNull(0.05);
        Arbitrary<String> subjects = Arbitraries.oneOf(
                Arbitraries.of("raw-fish", "museum", "", "morning", "vegetarian", "sea view", "x y z"),
                Arbitraries.of("busan/haeundae-beach", "seoul/gyeongbokgung-palace", "busan/nowhere"),
                Arbitraries.strings());
        Arbitrary<String> quotes = Arbitraries.oneOf(
                Arbitraries.of("해운대는 빠뜨릴 수 없죠", "회 말고", "CALL ME", "", "없는 말"), Arbitraries.strings());
        return Combinators.combine(
                        kinds, subjects.injectNull(0.05), Arbitraries.integers().injectNull(0.05), quotes)
                .as(Claim::new)
                .list()
                .ofMaxSize(80);
    }

    private static List<String> rules(Claim... claims) {
        return read(claims).wishes().stream().map(Wish::rule).toList();
    }

    private static Understood read(Claim... claims) {
        return Claims.read(List.of(claims), TEXT, BUSAN);
    }

    private static Claim claim(String kind, String subject, Integer number, String quote) {
        return new Claim(kind, subject, number, quote);
    }
}
