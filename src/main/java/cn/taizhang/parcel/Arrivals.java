package cn.taizhang.parcel;

import cn.taizhang.kernel.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * 收包: reads what has come, number after number, each whole or not at all. What cannot be read is named and put aside once nobody
 * writes at it any more; what came too early waits. The same on both sides.
 */
public final class Arrivals {

    /** 收包簿: what a side keeps of what it has read. */
    public interface Ledger {

        /** The number to be read next. */
        long next();

        /** The digest of the file that was read under a number. */
        Optional<String> digestOf(long number);

        /**
         * Takes everything a parcel carries and notes its number, in one transaction.
         *
         * @throws UnfitContent when something in it cannot be taken: then nothing of it is
         */
        void take(Parcel parcel, String digest);

        /** Names to the administrator what was not read. */
        void refused(String file, Damage damage);
    }

    private final ExchangeFolder folder;
    private final Direction direction;
    private final PublicKey receiver;
    private final PublicKey sender;

    public Arrivals(
            ExchangeFolder folder, Direction direction, PublicKey receiver, PublicKey sender) {
        this.folder = folder;
        this.direction = direction;
        this.receiver = receiver;
        this.sender = sender;
    }

    /** Reads all that can be read now; says how many parcels it was. */
    public int read(Ledger ledger) throws IOException {
        int read = 0;
        for (var file = next(ledger); file.isPresent(); file = next(ledger)) {
            if (!readOne(file.get(), ledger)) {
                break;
            }
            read++;
        }
        tidy(ledger);
        return read;
    }

    private Optional<Path> next(Ledger ledger) {
        return folder.find(direction, ledger.next());
    }

    private boolean readOne(Path file, Ledger ledger) {
        byte[] bytes;
        try {
            bytes = ExchangeFolder.bytes(file);
        } catch (IOException unreadable) {
            refuse(file, Damage.UNREADABLE, ledger);
            return false;
        }
        switch (ParcelFormat.read(bytes, direction, ledger.next(), receiver, sender)) {
            case Reading.Refused refused -> {
                refuse(file, refused.damage(), ledger);
                return false;
            }
            case Reading.Whole whole -> {
                try {
                    ledger.take(whole.parcel(), FileDigest.of(bytes));
                } catch (UnfitContent unfit) {
                    refuse(file, Damage.BAD_CONTENT, ledger);
                    return false;
                }
                ExchangeFolder.takeAway(file);
                return true;
            }
        }
    }

    /** Looks at what else lies there: parcels known already, others that came too early, and what is none of ours. */
    private void tidy(Ledger ledger) throws IOException {
        long next = ledger.next();
        for (Path file : folder.besides(direction, next)) {
            long number = direction.numberOf(file.getFileName().toString());
            if (number == 0 || !ExchangeFolder.isPlain(file)) {
                refuse(file, Damage.NOT_A_PARCEL, ledger);
            } else if (number > next) {
                refuse(file, Damage.GAP, ledger);
            } else {
                tidyKnown(file, ledger.digestOf(number), ledger);
            }
        }
    }

    private void tidyKnown(Path file, Optional<String> digest, Ledger ledger) {
        try {
            String found = FileDigest.of(ExchangeFolder.bytes(file));
            if (digest.isPresent() && digest.get().equals(found)) {
                ExchangeFolder.takeAway(file);
            } else {
                refuse(file, Damage.REPEATED, ledger);
            }
        } catch (IOException unreadable) {
            refuse(file, Damage.UNREADABLE, ledger);
        }
    }

    private void refuse(Path file, Damage damage, Ledger ledger) {
        if (damage.isFinal()) {
            if (folder.isFresh(file)) {
                return;
            }
            if (damage.isSetAside()) {
                folder.setAside(direction, file);
            }
        }
        ledger.refused(file.getFileName().toString(), damage);
    }
}
