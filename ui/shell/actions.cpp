#include "ui/shell/actions.h"

#include "core/base/text.h"
#include "ui/shell/theme.h"
#include "ui/text/translate.h"

namespace hallway {
namespace {

/// A name inside the words of a menu, that is no wider than a menu should be; an "&" in it would
/// become a mnemonic.
QString menuName(const QString &name)
{
    constexpr int mostCharacters = 60;
    return oneLine(name, mostCharacters).replace(u'&', QStringLiteral("&&"));
}

} // namespace

Actions::Actions(Theme &theme, QWidget *window)
    : QObject(window), newPerson(nullptr), log(nullptr), newMilestone(nullptr), search(nullptr),
      importFiles(nullptr), paste(nullptr), duplicates(nullptr), profile(nullptr), sample(nullptr),
      backUp(nullptr), keepCalendar(nullptr), stopCalendar(nullptr), quit(nullptr), undo(nullptr),
      redo(nullptr), handbook(nullptr), shortcuts(nullptr), about(nullptr), m_theme(theme),
      m_window(window)
{
    newPerson =
        add(tr("New person…"), QStringLiteral("newPersonAction"), QKeySequence(tr("Ctrl+N")));
    log = add(tr("Log interaction…"), QStringLiteral("logAction"), QKeySequence(tr("Ctrl+L")));
    newMilestone = add(tr("New milestone…"), QStringLiteral("newMilestoneAction"));
    search = add(tr("Search"), QStringLiteral("searchAction"), QKeySequence(tr("Ctrl+K")));
    importFiles = add(tr("Import…"), QStringLiteral("importAction"), QKeySequence(tr("Ctrl+I")));
    paste = add(tr("Paste people, mail or files"), QStringLiteral("pasteAction"),
                QKeySequence(QKeySequence::Paste));
    duplicates = add(tr("Find duplicates…"), QStringLiteral("duplicatesAction"));
    profile = add(tr("Profile…"), QStringLiteral("profileAction"));
    sample = add(tr("Open the sample"), QStringLiteral("sampleAction"));
    backUp = add(tr("Back up…"), QStringLiteral("backUpAction"));
    keepCalendar = add(tr("Keep a calendar file current…"), QStringLiteral("keepCalendarAction"));
    stopCalendar = add(QString(), QStringLiteral("stopCalendarAction"));
    setKeptCalendar({});
    quit = add(tr("Quit"), QStringLiteral("quitAction"), QKeySequence(tr("Ctrl+Q")));
    undo = add(tr("Undo"), QStringLiteral("undoAction"), QKeySequence(tr("Ctrl+Z")));
    redo = add(tr("Redo"), QStringLiteral("redoAction"), QKeySequence(tr("Ctrl+Shift+Z")));
    handbook = add(tr("Handbook"), QStringLiteral("handbookAction"), QKeySequence(tr("F1")));
    shortcuts = add(tr("Keyboard shortcuts"), QStringLiteral("shortcutsAction"),
                    QKeySequence(tr("Ctrl+?")));
    about = add(tr("About Hallway"), QStringLiteral("aboutAction"));
    addThemes();
}

QAction *Actions::add(const QString &text, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setIconText(text); // stays when undo and redo are named anew
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

QAction *Actions::addPage(const QString &title, const QString &name)
{
    constexpr qsizetype keys = 9;
    const qsizetype place = m_pages.size() + 1;
    const QString key = place <= keys ? QStringLiteral("Ctrl+%1").arg(place) : QString();
    return m_pages.emplaceBack(add(title, name, QKeySequence(key)));
}

QMenu *Actions::makeMenu(const QList<QAction *> &followUp)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(QStringLiteral("mainMenu"));
    QMenu *file = menu->addMenu(tr("&File"));
    file->addActions({newPerson, log, newMilestone, importFiles, backUp});
    file->addSeparator();
    file->addActions({profile, sample});
    file->addSeparator();
    file->addAction(quit);
    QMenu *edit = menu->addMenu(tr("&Edit"));
    edit->addActions({undo, redo, paste, search, duplicates});
    QMenu *followUps = menu->addMenu(tr("Follow-&up"));
    followUps->addActions(followUp);
    followUps->addSeparator();
    followUps->addActions({keepCalendar, stopCalendar});
    QMenu *view = menu->addMenu(tr("&View"));
    view->addActions(m_pages);
    view->addSeparator();
    view->addMenu(tr("&Theme"))->addActions(m_themes);
    QMenu *help = menu->addMenu(tr("&Help"));
    help->addActions({handbook, shortcuts, about});
    return menu;
}

void Actions::addThemes()
{
    struct Entry
    {
        QString text;
        const char *name;
        ThemeChoice choice;
    };
    auto *group = new QActionGroup(this);
    for (const Entry &entry :
         {Entry{tr("As the desktop"), "themeDesktopAction", ThemeChoice::FollowDesktop},
          Entry{tr("Light"), "themeLightAction", ThemeChoice::Light},
          Entry{tr("Dark"), "themeDarkAction", ThemeChoice::Dark}}) {
        QAction *action = m_themes.emplaceBack(add(entry.text, QLatin1String(entry.name)));
        action->setIconText(filledIn(tr("Theme: %1"), {entry.text.toLower()}));
        action->setCheckable(true);
        action->setChecked(m_theme.choice() == entry.choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = entry.choice] {
            m_theme.setChoice(choice);
            Q_EMIT themeChosen(static_cast<int>(choice));
        });
    }
}

void Actions::setHistory(const QString &nextUndo, const QString &nextRedo)
{
    const auto named = [](const QString &sentence, const QString &name) {
        return filledIn(sentence, {menuName(name)});
    };
    undo->setText(nextUndo.isEmpty() ? tr("Undo") : named(tr("Undo: %1"), nextUndo));
    redo->setText(nextRedo.isEmpty() ? tr("Redo") : named(tr("Redo: %1"), nextRedo));
    undo->setEnabled(!nextUndo.isEmpty());
    redo->setEnabled(!nextRedo.isEmpty());
}

void Actions::setKeptCalendar(const QString &fileName)
{
    stopCalendar->setText(filledIn(tr("Stop keeping %1 current"), {menuName(fileName)}));
    stopCalendar->setVisible(!fileName.isEmpty());
}

void Actions::setReadOnly(bool isReadOnly)
{
    for (QAction *action : {newPerson, log, newMilestone, importFiles, paste, duplicates,
                            keepCalendar, stopCalendar}) {
        action->setEnabled(!isReadOnly);
    }
}

} // namespace hallway
