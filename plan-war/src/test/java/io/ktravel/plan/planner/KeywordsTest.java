package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {
    private final Set<String> liked = new HashSet<>();
    private final Set<String> disliked = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "We love BEACHES,beach",
        "a museum or two,museum",
        "해변이랑 시장을 좋아해요,beach",
        "해변이랑 시장을 좋아해요,market",
        "야경 보고 싶어요,night",
        "good street food,street-food"
    })
    void words_are_found_in_both_languages(String details, String word) {
        Keywords.read(details, liked, disliked);
        assertThat(liked).contains(word);
        assertThat(disliked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no museums please,museum",
        "without any seafood,seafood",
        "해산물 말고 고기,seafood",
        "박물관은 싫어요,museum",
        "매운 음식은 싫어요,spicy"
    })
    void what_is_not_wanted_is_found_too(String details, String word) {
        Keywords.read(details, liked, disliked);
        assertThat(disliked).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"the season is nice", "parking lot", "회사 동료들과", "😀 qwerty", "절대 늦지 않게"})
    void other_words_mean_nothing(String details) {
        Keywords.read(details, liked, disliked);
        assertThat(liked).isEmpty();
        assertThat(disliked).isEmpty();
    }

    @Test
    void long_text_is_read_only_so_far() {
        Keywords.read("x".repeat(100_000) + " beach", liked, disliked);
        assertThat(liked).isEmpty();
    }
}
