package cn.taizhang.publication;

import cn.taizhang.kernel.CannotStart;
import cn.taizhang.parcel.ExchangeFolder;
import cn.taizhang.parcel.SigningKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 摆渡的这一头: this side's key and the folder, where one is set. */
@Component
class ExchangePlace {

    private final SigningKey key;
    private final Optional<ExchangeFolder> folder;

    ExchangePlace(
            @Value("${taizhang.parcel-key}") String keyFile,
            @Value("${taizhang.exchange:}") String folder,
            @Value("${taizhang.exchange-settles:PT2M}") Duration settled) {
        try {
            this.key = SigningKey.in(Path.of(keyFile));
        } catch (IOException unreadable) {
            throw new CannotStart(String.valueOf(unreadable.getMessage()), unreadable);
        }
        this.folder =
                folder.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ExchangeFolder(Path.of(folder), settled));
    }

    SigningKey key() {
        return key;
    }

    Optional<ExchangeFolder> folder() {
        return folder;
    }
}
