package io.ktravel.plan.itinerary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ktravel.chassis.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItineraryTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Item BEACH = new Item(
            LocalTime.of(9, 30),
            LocalTime.of(11, 0),
            ItemKind.ACTIVITY,
            "해운대해수욕장 🏖",
            new PlaceRef("busan/haeundae-beach", "해운대", 35.1587, 129.1604),
            Money.won(1_200_000),
            null);

    @Test
    void it_comes_back_from_json_as_it_was() throws JsonProcessingException {
        Itinerary itinerary = new Itinerary(List.of(new Day(LocalDate.of(2026, 12, 4), List.of(BEACH))));
        String json = JSON.writeValueAsString(itinerary);
        assertThat(json)
                .contains("\"date\":\"2026-12-04\"", "\"time\":\"09:30\"", "\"until\":\"11:00\"")
                .contains("\"cost\":{\"amount\":1200000,\"currency\":\"KRW\"}");
        assertThat(JSON.readValue(json, Itinerary.class)).isEqualTo(itinerary);
    }

    @Test
    void what_nobody_said_may_be_left_out() throws JsonProcessingException {
        Item item = JSON.readValue("{\"time\":\"09:00\",\"kind\":\"NOTE\",\"name\":\"짐 싸기\"}", Item.class);
        assertThat(item).isEqualTo(new Item(LocalTime.of(9, 0), null, ItemKind.NOTE, "짐 싸기", null, null, null));
        assertThat(JSON.readValue("{}", Itinerary.class)).isEqualTo(Itinerary.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"NOTE\",\"name\":\"a\"}",
                "{\"time\":\"09:00\",\"name\":\"a\"}",
                "{\"time\":\"09:00\",\"kind\":\"NOTE\"}",
                "{\"time\":\"09:00\",\"kind\":\"NOTE\",\"name\":\" \"}",
                "{\"time\":\"9 am\",\"kind\":\"NOTE\",\"name\":\"a\"}",
                "{\"time\":\"09:00\",\"until\":\"08:59\",\"kind\":\"NOTE\",\"name\":\"a\"}",
                "{\"time\":\"09:00\",\"kind\":\"SLEEP\",\"name\":\"a\"}",
                "{\"time\":\"09:00\",\"kind\":\"NOTE\",\"name\":\"a\",\"cost\":-1}",
                "{\"time\":\"09:00\",\"kind\":\"NOTE\",\"name\":\"a\",\"place\":{\"name\":\"b\",\"lat\":91,\"lon\":0}}",
                "{\"time\":\"09:00\",\"kind\":\"NOTE\",\"name\":\"a\",\"place\":{\"lat\":1,\"lon\":0}}"
            })
    void an_item_that_makes_no_sense_is_bad_input(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, Item.class)).isInstanceOf(JsonMappingException.class);
    }

    @Test
    void nothing_grows_without_bounds() {
        Day day = new Day(LocalDate.EPOCH, List.of());
        assertThatThrownBy(() -> new Itinerary(Collections.nCopies(Itinerary.MAX_DAYS + 1, day)))
                .hasMessage("days has more than 30 entries");
        assertThatThrownBy(() -> new Day(LocalDate.EPOCH, Collections.nCopies(Day.MAX_ITEMS + 1, BEACH)))
                .hasMessage("items has more than 40 entries");
        assertThatThrownBy(() -> new Day(LocalDate.EPOCH, Collections.singletonList(null)))
                .hasMessage("items has an empty entry");
    }

    @Test
    void costs_add_up() {
        Day day = new Day(LocalDate.EPOCH, List.of(BEACH, BEACH));
        assertThat(new Itinerary(List.of(day, day)).total("KRW")).isEqualTo(Money.won(4_800_000));
        assertThat(Itinerary.empty().total("USD")).isEqualTo(Money.zero("USD"));
    }
}
