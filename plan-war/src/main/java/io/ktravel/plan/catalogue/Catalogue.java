package io.ktravel.plan.catalogue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All destinations that plans can be made for. Does not change once loaded; safe in parallel. */
public final class Catalogue {
    private final List<Destination> destinations;
    private final Map<String, Destination> byName;
    private final List<Region> regions;
    private final Map<String, Region> regionByName;
    private final Map<String, Entry> entries;
    private final Map<String, List<Entry>> named;

    private Catalogue(List<Destination> destinations, Map<String, Destination> byName) {
        this.destinations = List.copyOf(destinations);
        this.byName = Map.copyOf(byName);
        this.regions = destinations.stream()
                .collect(Collectors.groupingBy(Destination::regionEn, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(Region::of)
                .toList();
        this.regionByName = regions.stream()
                .flatMap(region -> Stream.of(region.nameEn(), region.nameKo())
                        .flatMap(Names::readings)
                        .distinct()
                        .map(name -> Map.entry(name, region)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        this.entries = destinations.stream()
                .flatMap(Destination::entries)
                .collect(Collectors.toUnmodifiableMap(Entry::id, Function.identity()));
        this.named = destinations.stream()
                .flatMap(Catalogue::named)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
    }

    /**
     * @param folder with {@code destinations.csv}; null reads the catalogue that is shipped
     * @throws BrokenCatalogue naming file, line, column and reason of up to 20 problems
     */
    public static Catalogue load(@Nullable Path folder) {
        Source source = new Source(folder);
        Problems problems = new Problems();
        Map<String, Destination> byName = new HashMap<>();
        CsvFile file = new CsvFile(source, "destinations.csv", DestinationReader.COLUMNS, problems);
        List<Destination> destinations = file.rows(row -> {
            Destination destination = new DestinationReader(source, problems).read(row);
            names(destination, row, byName);
            return destination;
        });
        problems.refuse(source.toString());
        return new Catalogue(destinations, byName);
    }

    /** By id, name in either language, or alias, however written. */
    public Optional<Destination> destination(String text) {
        return Names.readings(text).map(byName::get).filter(Objects::nonNull).findFirst();
    }

    /** By id, name in either language, or alias, however written; a destination rather than a region of that name. */
    public Optional<Area> area(String text) {
        Optional<Region> region = regions.stream()
                .filter(one -> one.id().equals(text))
                .findFirst()
                .or(() -> Names.readings(text)
                        .map(regionByName::get)
                        .filter(Objects::nonNull)
                        .findFirst());
        return destination(text).<Area>map(known -> known).or(() -> region);
    }

    /** Those with several destinations, in the order of the file. */
    public List<Region> regions() {
        return regions;
    }

    /** In the order of the file. */
    public List<Destination> destinations() {
        return destinations;
    }

    /** @param id as in {@link Entry#id} */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The rows of a destination that are called so, in either language and however written. */
    public List<Entry> named(Destination destination, String name) {
        return named.getOrDefault(destination.id() + "/" + Names.plain(name), List.of());
    }

    private static Stream<Map.Entry<String, Entry>> named(Destination destination) {
        return destination
                .entries()
                .flatMap(entry -> Stream.of(entry.nameEn(), entry.nameKo())
                        .map(Names::plain)
                        .distinct()
                        .map(name -> Map.entry(destination.id() + "/" + name, entry)));
    }

    private static void names(Destination destination, Row row, Map<String, Destination> byName) {
        Stream<String> names = Stream.concat(
                Stream.of(destination.id(), destination.nameEn(), destination.nameKo()),
                destination.aliases().stream());
        names.map(Names::plain).distinct().forEach(name -> {
            Destination other = byName.putIfAbsent(name, destination);
            if (other != null || name.isEmpty()) {
                row.problem("aliases", "'" + name + "' is no name, or already one of another destination");
            }
        });
    }
}
