package dev.tierfall.cli;

import dev.tierfall.cli.door.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program itself; without a command it serves. */
@Command(
        name = "tierfall",
        mixinStandardHelpOptions = true,
        versionProvider = TierfallCommand.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        header = "Who can bring us down, and through whom.",
        footer = {
            "",
            "Without a command it serves. 'tierfall COMMAND --help' tells more of each.",
            "Exit status: 0 done; 1 findings; 2 refused, nothing was changed; 3 the program failed; 4 cancelled."
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            SourcesCommand.class,
            AffectedCommand.class,
            BlastCommand.class,
            ExposureCommand.class,
            ChainCommand.class,
            TiersCommand.class,
            PathsCommand.class,
            RankCommand.class,
            ConcentrationCommand.class,
            WhatIfCommand.class,
            MaintenanceCommand.class,
            TrendCommand.class,
            ChangesCommand.class,
            CutsCommand.class,
            CheckCommand.class,
            ContractsCommand.class,
            DossierCommand.class,
            RequestPackCommand.class,
            IncidentCommand.class,
            BriefCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            PackCommand.class,
            UsersCommand.class,
            VersionCommand.class,
            TrainCommand.class
        })
record TierfallCommand(World world) {

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = TierfallCommand.class.getPackage().getImplementationVersion();
            return new String[] {"tierfall " + (version == null ? "from its sources" : version)};
        }
    }
}
