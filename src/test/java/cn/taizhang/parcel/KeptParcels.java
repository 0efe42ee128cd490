package cn.taizhang.parcel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 收包簿, in memory. */
final class KeptParcels implements Arrivals.Ledger {

    final List<Parcel> taken = new ArrayList<>();
    private final Map<Long, String> digests = new HashMap<>();
    final Map<String, Damage> refused = new HashMap<>();
    boolean unfit;

    @Override
    public long next() {
        return taken.size() + 1L;
    }

    @Override
    public Optional<String> digestOf(long number) {
        return Optional.ofNullable(digests.get(number));
    }

    @Override
    public void take(Parcel parcel, String digest) {
        if (unfit) {
            throw new UnfitContent("so it is");
        }
        taken.add(parcel);
        digests.put(parcel.number(), digest);
    }

    @Override
    public void refused(String file, Damage damage) {
        refused.put(file, damage);
    }
}
