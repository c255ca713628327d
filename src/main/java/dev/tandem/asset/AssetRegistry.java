package dev.tandem.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.asset.Asset.Options;
import dev.tandem.asset.ModuleData.Declared;
import dev.tandem.script.WebJars;

/** Knows all assets by name, and which modules need which: as their classes declare, or as the application says. */
final class AssetRegistry {

    private static final Comparator<Asset> BY_AGE = Comparator.comparingLong(Asset::order);

    private final Resources resources;
    private final Map<String, ModuleData> data = new ConcurrentHashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Map<String, Asset> declared = new HashMap<>();
    private final Map<String, Set<Asset>> associated = new HashMap<>();
    private volatile int changes;

    AssetRegistry(Resources resources) {
        this.resources = resources;
    }

    /** Returns a number that is another whenever assets or their associations may be others. */
    int changes() {
        return changes;
    }

    /** Returns what the compiler tells of a module, having noted what it declares. */
    ModuleData dataOf(String module) {
        ModuleData known = data.get(module);
        if (known == null) {
            known = resources.readData(module);
            declare(module, known.assets());
            data.put(module, known);
        }
        return known;
    }

    private void declare(String module, Collection<Declared> used) {
        for (Declared each : used) {
            Asset made = make(each);
            synchronized (this) {
                Asset asset = declared.computeIfAbsent(each.path(), path -> registerDeclared(made));
                if (!asset.options().equals(each.options())) {
                    throw Messages.declaredOtherwise(each.path(), module);
                }
                associated.computeIfAbsent(module, name -> new LinkedHashSet<>()).add(asset);
            }
        }
    }

    private Asset make(Declared used) {
        String path = used.path();
        Options options = used.options();
        if (Asset.isUrl(path)) {
            return new Asset(Asset.nameOf(path), path, null, options,
                () -> RemoteText.fetch(path, options.integrity()));
        }
        String location = WebJars.isName(path) ? WebJars.locate(path, resources::read) : path;
        return new Asset(path, null, location, options, () -> read(location, options.integrity()));
    }

    /** A remote file may be called like another one; then it goes by its address. */
    private Asset registerDeclared(Asset asset) {
        boolean isTaken = asset.isRemote() && (asset.getName().isEmpty() || assets.containsKey(asset.getName()));
        return register(isTaken ? asset.getUrl() : asset.getName(), asset);
    }

    private Asset register(String name, Asset asset) {
        Asset other = assets.putIfAbsent(name, asset);
        if (other != null) {
            throw Messages.assetTwice(name);
        }
        changes++;
        return asset;
    }

    private String read(String location, String integrity) {
        byte[] bytes = resources.readBytes(location);
        if (bytes == null) {
            throw Messages.assetMissing(location);
        }
        if (!Integrity.holds(integrity, bytes)) {
            throw Messages.otherContent(location, integrity);
        }
        return Resources.text(bytes);
    }

    /** @throws IllegalArgumentException when there is one of that name already */
    synchronized Asset add(Asset asset) {
        return register(asset.getName(), asset);
    }

    synchronized void associate(String module, Asset asset) {
        if (associated.computeIfAbsent(module, name -> new LinkedHashSet<>()).add(asset)) {
            changes++;
        }
    }

    synchronized Asset get(String name) {
        return assets.get(name);
    }

    /** Returns the remote asset at that address. */
    synchronized Asset byUrl(String url) {
        return assets.values().stream().filter(asset -> url.equals(asset.getUrl())).findFirst().orElseThrow();
    }

    /** Returns the assets that some module needs, or whose text somebody has asked for. */
    synchronized Set<Asset> used() {
        Set<Asset> used = new LinkedHashSet<>();
        associated.values().forEach(used::addAll);
        assets.values().stream().filter(Asset::isUsed).forEach(used::add);
        return used;
    }

    synchronized List<String> names() {
        return List.copyOf(assets.keySet());
    }

    /** Returns what a module needs, the oldest first. */
    List<Asset> associatedWith(String module) {
        dataOf(module);
        synchronized (this) {
            List<Asset> sorted = new ArrayList<>(associated.getOrDefault(module, Set.of()));
            sorted.sort(BY_AGE);
            return sorted;
        }
    }

    /** Returns what several modules need, each once, the oldest first. */
    List<Asset> associatedWith(Collection<String> modules) {
        Set<Asset> all = new LinkedHashSet<>();
        modules.forEach(module -> all.addAll(associatedWith(module)));
        return all.stream().sorted(BY_AGE).toList();
    }
}
