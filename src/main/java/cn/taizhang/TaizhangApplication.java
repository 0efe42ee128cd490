package cn.taizhang;

import cn.taizhang.shell.Taizhang;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every module below this package, wired by Spring, started from the command line. */
@SpringBootApplication
public class TaizhangApplication {

    public static void main(String[] arguments) {
        System.exit(Taizhang.run(TaizhangApplication.class, arguments));
    }
}
