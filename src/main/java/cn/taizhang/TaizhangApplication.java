package cn.taizhang;

import cn.taizhang.shell.Taizhang;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The application: every module below this package, wired by Spring, started from the command line. Beans bear their
 * whole class names, because packages are borders here and two modules may use one short word. The public pages are a
 * program of their own: none of their beans is one of ours.
 */
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(
                    type = FilterType.CUSTOM,
                    classes = AutoConfigurationExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "cn\\.taizhang\\.portal\\..*")
        })
public class TaizhangApplication {

    public static void main(String[] arguments) {
        System.exit(Taizhang.run(TaizhangApplication.class, arguments));
    }
}
