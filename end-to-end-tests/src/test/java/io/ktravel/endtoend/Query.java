package io.ktravel.endtoend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PromQL expression reads: its selectors, and the labels that it groups by. No parser of the whole language: of
 * the operators and functions that alerts and dashboards use.
 */
record Query(List<Selector> selectors, Set<String> groupedBy) {
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern SELECTOR = Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*)\\s*(\\{[^}]*})?(\\s*\\()?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"(\\d+)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by");

    record Selector(String metric, List<Matching> matchings) {
        boolean selects(Scrape.Sample sample) {
            return metric.equals(sample.name())
                    && matchings.stream()
                            .allMatch(each -> each.matches(sample.labels().get(each.label())));
        }
    }

    record Matching(String label, String operator, String value) {
        boolean matches(String actual) {
            return actual != null
                    && switch (operator) {
                        case "=" -> actual.equals(value);
                        case "!=" -> !actual.equals(value);
                        case "=~" -> actual.matches(value);
                        default -> !actual.matches(value);
                    };
        }
    }

    static Query of(String expression) {
        List<String> strings = new ArrayList<>();
        // Numbers in place of strings: whatever they hold looks like no part of the language then.
        String plain = STRING.matcher(expression).replaceAll(found -> {
            strings.add(found.group(1).replace("\\\\", "\\"));
            return "\"" + (strings.size() - 1) + "\"";
        });
        Set<String> groupedBy = new HashSet<>();
        Matcher grouping = GROUPING.matcher(plain);
        while (grouping.find()) {
            for (String label : grouping.group(2).split(",")) {
                groupedBy.add(label.strip());
            }
        }
        groupedBy.remove("");
        String rest = RANGE.matcher(GROUPING.matcher(plain).replaceAll(" ")).replaceAll(" ");
        List<Selector> selectors = new ArrayList<>();
        Matcher found = SELECTOR.matcher(rest);
        while (found.find()) {
            if (found.group(3) == null && !WORDS.contains(found.group(1))) {
                selectors.add(new Selector(found.group(1), matchings(found.group(2), strings)));
            }
        }
        return new Query(selectors, groupedBy);
    }

    private static List<Matching> matchings(String braces, List<String> strings) {
        List<Matching> matchings = new ArrayList<>();
        if (braces != null) {
            Matcher one = MATCHER.matcher(braces);
            while (one.find()) {
                matchings.add(new Matching(one.group(1), one.group(2), strings.get(Integer.parseInt(one.group(3)))));
            }
        }
        return matchings;
    }
}
