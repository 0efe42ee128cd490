package cn.taizhang;

import cn.taizhang.shell.Taizhang;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The application: every module below this package, wired by Spring, started from the command line. Beans bear their
 * whole class names, because packages are borders here and two modules may use one short word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TaizhangApplication {

    public static void main(String[] arguments) {
        System.exit(Taizhang.run(TaizhangApplication.class, arguments));
    }
}
