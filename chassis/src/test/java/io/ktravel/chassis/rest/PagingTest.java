package io.ktravel.chassis.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @Property
    void pages_neither_skip_nor_repeat(
            @ForAll @IntRange(max = 250) int rows, @ForAll @IntRange(min = 1, max = 100) int limit) {
        List<Integer> all = IntStream.range(0, rows).boxed().toList();
        List<Integer> seen = new ArrayList<>();
        String next = null;
        do {
            int from = next == null
                    ? 0
                    : Integer.parseInt(Cursor.decode(next, 1).keys().get(0)) + 1;
            Page<Integer> page = Page.of(
                    all.subList(from, Math.min(rows, from + limit + 1)),
                    limit,
                    row -> Cursor.of(row.toString()),
                    row -> row);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.items());
            next = page.next();
        } while (next != null);

        assertThat(seen).isEqualTo(all);
    }

    @Property
    void a_cursor_comes_back_as_it_went(
            @ForAll @AlphaChars @NumericChars @StringLength(max = 150) String one,
            @ForAll @AlphaChars @StringLength(max = 150) String two) {
        assertThat(Cursor.decode(Cursor.of(one, two).encoded(), 2).keys()).containsExactly(one, two);
    }

    @Property
    void any_other_text_is_no_cursor_or_has_the_right_keys(@ForAll String text) {
        try {
            assertThat(Cursor.decode(text, 2).keys()).hasSize(2);
        } catch (RuleBroken refused) {
            assertThat(refused.problem()).isEqualTo(CommonProblem.INVALID_CURSOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "abc", "", "1.0", "99999999999", "１２"})
    void a_limit_outside_1_to_100_is_refused(String limit) {
        PageQuery query = new PageQuery();
        query.limit = limit;

        assertThatThrownBy(query::limit).isInstanceOf(RuleBroken.class);
    }

    @Test
    void twenty_rows_unless_told_otherwise() {
        assertThat(new PageQuery().limit()).isEqualTo(20);
    }

    @Test
    void a_change_names_the_version_it_is_based_on() {
        Versions.require("\"7\"", 7);
        Versions.require("\"3\", \"7\"", 7);
        Versions.require("*", 7);
        assertThatThrownBy(() -> Versions.require(null, 7)).hasMessageContaining("version-required");
        assertThatThrownBy(() -> Versions.require("\"6\"", 7)).hasMessageContaining("version-stale");
        assertThatThrownBy(() -> Versions.require("7", 7)).hasMessageContaining("version-stale");
        assertThatThrownBy(() -> Versions.require("W/\"7\"", 7)).hasMessageContaining("version-stale");
    }
}
