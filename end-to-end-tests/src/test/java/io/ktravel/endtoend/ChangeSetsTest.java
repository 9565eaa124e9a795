package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Schemas change by expand and contract (ADR 0019): a change set adds, or says that it contracts. */
class ChangeSetsTest {
    /** Whoever writes it has seen to it that the release before does not use any more what goes. */
    private static final String CONTRACT = "contract";

    private static final Set<String> ADDITIONS = Set.of(
            "createTable", "addColumn", "createIndex", "addUniqueConstraint", "dropNotNullConstraint", "insert", "sql");
    private static final List<String> REMOVALS =
            List.of("drop table", "drop column", "rename ", "set not null", "alter column", "truncate ", "delete from");

    static Stream<Path> changelogs() throws Exception {
        Path root = Path.of(System.getProperty("ktravel.root"));
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> folders = modules.map(module -> module.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .toList();
            return folders.stream().flatMap(ChangeSetsTest::files);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("changelogs")
    void a_change_set_only_adds_or_says_that_it_contracts(Path changelog) throws Exception {
        assertThat(trouble(Files.readString(changelog))).isEmpty();
    }

    @Test
    void what_takes_something_from_the_release_before_is_found() throws Exception {
        assertThat(trouble(changeSet("", "<dropColumn tableName='plan' columnName='title'/>")))
                .containsExactly("x: dropColumn");
        assertThat(trouble(changeSet("", "<sql>ALTER TABLE plan\n RENAME column a TO b</sql>")))
                .containsExactly("x: rename ");
        assertThat(trouble(changeSet("", required("")))).containsExactly("x: a required column without a default");
        assertThat(trouble(changeSet("", "<createIndex tableName='plan' indexName='i' unique='true'/>")))
                .containsExactly("x: a unique key on a table that is there");
    }

    @Test
    void what_adds_and_what_says_that_it_contracts_is_let_through() throws Exception {
        assertThat(trouble(changeSet("labels='contract'", "<dropTable tableName='plan'/>")))
                .isEmpty();
        assertThat(trouble(changeSet("", required("defaultValueNumeric='0'")))).isEmpty();
        assertThat(trouble(changeSet("", "<sql>alter table plan add constraint c check (n > 0)</sql>")))
                .isEmpty();
    }

    private static String required(String withDefault) {
        return "<addColumn tableName='plan'><column name='n' type='int' " + withDefault
                + "><constraints nullable='false'/></column></addColumn>";
    }

    private static String changeSet(String attributes, String change) {
        return "<databaseChangeLog><changeSet id='x' author='y' " + attributes + ">" + change.replace("> 0", "&gt; 0")
                + "</changeSet></databaseChangeLog>";
    }

    private static List<String> trouble(String changelog) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(changelog.getBytes(StandardCharsets.UTF_8)));
        return elements(document.getElementsByTagName("changeSet"))
                .filter(changeSet -> !changeSet.getAttribute("labels").contains(CONTRACT))
                .flatMap(changeSet -> children(changeSet)
                        .flatMap(change -> trouble(changeSet, change))
                        .map(trouble -> changeSet.getAttribute("id") + ": " + trouble))
                .toList();
    }

    private static Stream<String> trouble(Element changeSet, Element change) {
        String kind = change.getTagName();
        if (!ADDITIONS.contains(kind)) {
            return Stream.of(kind);
        }
        return switch (kind) {
            case "sql" -> {
                String sql = change.getTextContent().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                yield REMOVALS.stream().filter(sql::contains);
            }
            case "addColumn" ->
                children(change).anyMatch(ChangeSetsTest::isRequiredWithoutDefault)
                        ? Stream.of("a required column without a default")
                        : Stream.empty();
            case "addUniqueConstraint", "createIndex" ->
                isUnique(change) && !isCreated(changeSet, change.getAttribute("tableName"))
                        ? Stream.of("a unique key on a table that is there")
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static boolean isRequiredWithoutDefault(Element column) {
        boolean isRequired =
                children(column).anyMatch(one -> one.getAttribute("nullable").equals("false"));
        boolean hasDefault = IntStream.range(0, column.getAttributes().getLength())
                .anyMatch(i -> column.getAttributes().item(i).getNodeName().startsWith("defaultValue"));
        return isRequired && !hasDefault;
    }

    private static boolean isUnique(Element change) {
        return change.getTagName().equals("addUniqueConstraint")
                || change.getAttribute("unique").equals("true");
    }

    private static boolean isCreated(Element changeSet, String table) {
        return children(changeSet)
                .anyMatch(one -> one.getTagName().equals("createTable")
                        && one.getAttribute("tableName").equals(table));
    }

    private static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
