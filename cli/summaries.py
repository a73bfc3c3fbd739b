"""Every command in one line, in both languages, and where its function is."""

from integrations.words import Words

# Each command: what it does, and the function that does it; the function's docstring describes its options.
SUMMARIES = {
    "run": (
        Words(
            "Run a flow: brief, draft, report, new-project, or one of your own.",
            "Exécute un flow : brief, draft, report, new-project, ou l'un des vôtres.",
        ),
        None,
    ),
    "flows": (
        Words("List the flows that can be run.", "Liste les flows que l'on peut exécuter."),
        "cli.flows:flows",
    ),
    "new": (
        Words("Write a task, a flow or a connector of your own.", "Écrit une tâche, un flow ou un connecteur à vous."),
        None,
    ),
    "new task": (
        Words(
            "Write a task: code, prompts, template and tests, ready to change.",
            "Écrit une tâche : code, consignes, forme du document et tests, à modifier à votre gré.",
        ),
        "cli.new.commands:task",
    ),
    "new flow": (
        Words(
            "Write a flow: a command, a form in the Prefect UI, something to schedule.",
            "Écrit un flow : une commande, un formulaire dans l'interface Prefect, une chose à planifier.",
        ),
        "cli.new.commands:flow",
    ),
    "new integration": (
        Words(
            "Write a connector: an account, steps, and their test, ready to change.",
            "Écrit un connecteur : un compte, des étapes et leur test, à modifier à votre gré.",
        ),
        "cli.new.commands:integration",
    ),
    "up": (
        Words(
            "Serve every flow in the Prefect UI: forms, schedules, runs.",
            "Sert tous les flows dans l'interface Prefect : formulaires, horaires, exécutions.",
        ),
        "cli.up.commands:up",
    ),
    "up status": (
        Words(
            "Say what is served, what runs, what comes next and what waits.",
            "Dit ce qui est servi, en cours, à venir et en attente.",
        ),
        "cli.up.commands:status",
    ),
    "up logs": (Words("Show the end of the log.", "Montre la fin du journal."), "cli.up.commands:logs"),
    "up down": (Words("End it.", "Arrête tout."), "cli.up.commands:down"),
    "worker": (
        Words(
            "Take runs from the server of another machine.",
            "Prend des exécutions du serveur d'une autre machine.",
        ),
        "cli.up.commands:worker",
    ),
    "approvals": (
        Words(
            "See and decide what waits for you before it leaves.", "Voir et décider ce qui vous attend avant l'envoi."
        ),
        "cli.approvals.listing:overview",
    ),
    "approvals list": (Words("List what waits for you.", "Liste ce qui vous attend."), "cli.approvals.listing:list_"),
    "approvals show": (
        Words("Show exactly what will leave.", "Montre exactement ce qui partira."),
        "cli.approvals.listing:show",
    ),
    "approvals approve": (
        Words("Approve: it leaves exactly as shown.", "Approuve : l'envoi part exactement tel que montré."),
        "cli.approvals.commands:approve",
    ),
    "approvals edit": (
        Words("Change the mail, and approve it.", "Modifie le message, et l'approuve."),
        "cli.approvals.commands:edit",
    ),
    "approvals send-back": (
        Words("Send it back with a remark, for another text.", "Renvoie avec une remarque, pour un autre texte."),
        "cli.approvals.commands:send_back",
    ),
    "approvals refuse": (Words("Refuse: nothing leaves.", "Refuse : rien ne part."), "cli.approvals.commands:refuse"),
    "approvals link": (
        Words("Print a link that opens its page, once.", "Donne un lien qui ouvre sa page, une fois."),
        "cli.approvals.link:link",
    ),
    "effects": (
        Words("See what left, what did not, and what nobody knows.", "Voir ce qui est parti, ou non, ou peut-être."),
        "cli.approvals.effects:effects",
    ),
    "effects done": (Words("Say that it happened.", "Dit que c'est arrivé."), "cli.approvals.effects:done"),
    "effects again": (
        Words("Say that it did not happen, and try again.", "Dit que ce n'est pas arrivé, et réessaie."),
        "cli.approvals.effects:again",
    ),
    "connect": (
        Words("Open an account of a service: Slack, Notion…", "Ouvre un compte d'un service : Slack, Notion…"),
        "cli.connect.connect:connect",
    ),
    "accounts": (
        Words("List your accounts, and whether they still open.", "Liste vos comptes, et s'ils s'ouvrent encore."),
        "cli.connect.accounts:accounts",
    ),
    "accounts remove": (Words("Forget an account.", "Oublie un compte."), "cli.connect.accounts:remove"),
    "catalog": (
        Words("List what connectors can do.", "Liste ce que savent faire les connecteurs."),
        "cli.connect.catalog:catalog",
    ),
    "mcp": (
        Words("Let a chat assistant start your flows: MCP.", "Laisser un assistant lancer vos flows : MCP."),
        "cli.mcp.serve:mcp",
    ),
    "hooks": (
        Words("Take what services send to you: webhooks.", "Recevoir ce que des services vous envoient : webhooks."),
        "cli.hooks.listing:overview",
    ),
    "hooks list": (Words("List what came in.", "Liste ce qui est arrivé."), "cli.hooks.listing:list_"),
    "hooks show": (Words("Show one delivery whole.", "Montre un envoi en entier."), "cli.hooks.listing:show"),
    "hooks add": (
        Words("Make a webhook, and print its address.", "Crée un webhook, et donne son adresse."),
        "cli.hooks.define:add",
    ),
    "hooks remove": (
        Words("Remove a webhook: nothing more is taken.", "Retire un webhook : plus rien n'est reçu."),
        "cli.hooks.define:remove",
    ),
    "hooks replay": (
        Words("Tell of a delivery again, as if it had just come in.", "Annonce à nouveau un envoi."),
        "cli.hooks.listing:replay",
    ),
    "hooks clear": (
        Words("Erase what deliveries held.", "Efface le contenu d'envois."),
        "cli.hooks.listing:clear",
    ),
    "schedule": (
        Words(
            "Run flows at set times: make, list, pause and remove schedules.",
            "Faire tourner des flows à heures fixes : créer, lister, suspendre, retirer.",
        ),
        None,
    ),
    "schedule add": (
        Words(
            'Make a schedule, in words: add report "every Monday 08:30".',
            "Crée une planification, en mots : add report « chaque lundi à 8h30 ».",
        ),
        "cli.schedule.commands:add",
    ),
    "schedule list": (
        Words("List the schedules, with their next time.", "Liste les planifications, avec leur prochaine fois."),
        "cli.schedule.list_command:list_schedules",
    ),
    "schedule preview": (
        Words(
            "Show the next five times of some words, and save nothing.",
            "Montre les cinq prochaines fois de quelques mots, sans rien enregistrer.",
        ),
        "cli.schedule.commands:preview",
    ),
    "schedule set": (
        Words(
            "Say what a schedule does about missed times, and by when its files are due.",
            "Dit ce que fait une planification des fois manquées, et pour quand ses fichiers sont attendus.",
        ),
        "cli.schedule.set_command:set_policy",
    ),
    "schedule pause": (Words("Pause a schedule.", "Suspend une planification."), "cli.schedule.commands:pause"),
    "schedule resume": (
        Words("Resume a paused schedule.", "Reprend une planification suspendue."),
        "cli.schedule.commands:resume",
    ),
    "schedule remove": (Words("Remove a schedule.", "Retire une planification."), "cli.schedule.commands:remove"),
    "schedule apply": (
        Words("Make true what schedules.yaml says.", "Rend vrai ce que dit schedules.yaml."),
        "cli.schedule.apply:apply",
    ),
    "schedule alarms": (
        Words(
            "Show flows that should have written files by a time and did not.",
            "Montre les flows qui auraient dû écrire des fichiers à une heure, et ne l'ont pas fait.",
        ),
        "cli.schedule.list_command:alarms",
    ),
    "automations": (
        Words("What is done when something has happened.", "Ce qui se fait quand quelque chose s'est passé."),
        None,
    ),
    "automations list": (
        Words("List the automations, and whether they are on.", "Liste les automatisations, actives ou non."),
        "cli.automations.commands:list_automations",
    ),
    "automations check": (
        Words("Read automations.yaml and say what it does.", "Lit automations.yaml et dit ce qu'il fait."),
        "cli.automations.commands:check",
    ),
    "automations apply": (
        Words("Make true what automations.yaml says.", "Rend vrai ce que dit automations.yaml."),
        "cli.automations.commands:apply",
    ),
    "events": (
        Words("What happens, for automations to wait for.", "Ce qui se passe, qu'attendent les automatisations."),
        None,
    ),
    "events list": (
        Words("List the events, and what each carries.", "Liste les événements, et ce que porte chacun."),
        "cli.automations.commands:list_events",
    ),
    "events emit": (
        Words(
            "Tell that something has happened: events emit invoice.paid client=Luma amount=1200.",
            "Annonce que quelque chose s'est passé : events emit invoice.paid client=Luma amount=1200.",
        ),
        "cli.automations.commands:emit",
    ),
    "check": (
        Words(
            "Trace every figure, date and name of a text to its sources.",
            "Rattache chaque chiffre, date et nom d'un texte à ses sources.",
        ),
        "cli.check:check",
    ),
    "spend": (
        Words(
            "Show what models have cost, by client, flow, model or month.",
            "Montre le coût des modèles, par client, flow, modèle ou mois.",
        ),
        "cli.spend:spend",
    ),
    "doctor": (
        Words(
            "Say what is configured, what is missing, and whether everything works.",
            "Dit ce qui est configuré, ce qui manque, et si tout fonctionne.",
        ),
        "cli.doctor:doctor",
    ),
    "server": (
        Words(
            "See, start and stop the Prefect server in the background.",
            "Voir, démarrer et arrêter le serveur Prefect en arrière-plan.",
        ),
        None,
    ),
    "server status": (
        Words(
            "Say whether the server runs, where, and what it uses.",
            "Dit si le serveur tourne, où, et ce qu'il consomme.",
        ),
        "cli.server_commands:status",
    ),
    "server start": (
        Words(
            "Start the server, for its pages in the browser; runs start it by themselves.",
            "Démarre le serveur, pour ses pages dans le navigateur ; les exécutions le démarrent d'elles-mêmes.",
        ),
        "cli.server_commands:start",
    ),
    "server stop": (Words("Stop the server.", "Arrête le serveur."), "cli.server_commands:stop"),
    "server logs": (
        Words("Show the end of the server's log.", "Montre la fin du journal du serveur."),
        "cli.server_commands:logs",
    ),
}
