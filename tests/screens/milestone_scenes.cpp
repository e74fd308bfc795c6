#include "tests/screens/scenes.h"

#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace hallway::screens {
namespace {

/// The one on the page of the milestones: People has a queue of its own.
template <class T>
T &onPage(const Stage &stage, const char *name)
{
    return *stage.find<QWidget>("milestonesPage").findChild<T *>(QLatin1String(name));
}

/// Chooses a row of a list by a click.
void clickRow(const Stage &stage, const char *list, int row)
{
    auto &view = onPage<QListView>(stage, list);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      view.visualRect(view.model()->index(row, 0)).center());
    Stage::settle();
}

void milestones(const Stage &stage)
{
    stage.trigger("milestonesAction");
    // In a narrow window the list gives way to the queue.
    clickRow(stage, "milestoneListView", 0);
}

void milestonesLogged(const Stage &stage)
{
    milestones(stage);
    onPage<QPushButton>(stage, "logSentButton").click();
    onPage<QPushButton>(stage, "copyDraftButton").click();
    Stage::settle();
}

void milestonesTold(const Stage &stage)
{
    stage.trigger("milestonesAction");
    clickRow(stage, "milestoneListView", 1);
    clickRow(stage, "recipientListView", 0);
}

void milestoneBlank(const Stage &stage)
{
    milestones(stage);
    onPage<QPlainTextEdit>(stage, "updateBodyEdit")
        .setPlainText(QStringLiteral("Dear [[ name ]],\n\nI have [[ news ]]."));
    Stage::settle();
}

void milestoneDialog(const Stage &stage)
{
    stage.trigger("newMilestoneAction");
    stage.type("milestoneEdit", QStringLiteral("Abstract accepted at STS"));
}

void milestonesNone(const Stage &stage)
{
    Contact contact;
    contact.name.given = QStringLiteral("Priya");
    contact.name.family = QStringLiteral("Nair");
    (void)stage.workspace().addContact(contact);
    stage.trigger("milestonesAction");
}

void milestoneOfToday(const Stage &stage)
{
    auto &list = stage.find<QListView>("agendaListView");
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        list.setCurrentIndex(index);
        if (stage.find<QWidget>("draftLineButton").isVisible()) {
            break;
        }
    }
    Stage::settle();
}

void selectSome(const Stage &stage)
{
    stage.trigger("peopleAction");
    stage.press(Qt::Key_Home);
    for (int i = 0; i < 5; ++i) {
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
    }
    stage.click("sendUpdateButton");
}

void updateChoice(const Stage &stage)
{
    selectSome(stage);
    auto &topic = stage.find<QComboBox>("updateTopicCombo");
    topic.setCurrentIndex(topic.count() - 1);
    Stage::settle();
}

void updateRound(const Stage &stage)
{
    selectSome(stage);
    stage.click("startUpdateButton");
}

} // namespace

std::vector<Scene> milestoneScenes()
{
    constexpr auto sample = Stage::Data::Sample;
    return {
        {"milestones", sample, milestones},
        {"milestones-logged", sample, milestonesLogged},
        {"milestones-told", sample, milestonesTold},
        {"milestones-blank", sample, milestoneBlank},
        {"milestones-dialog", sample, milestoneDialog},
        {"milestones-none", Stage::Data::Empty, milestonesNone},
        {"milestones-today", sample, milestoneOfToday},
        {"people-update", sample, updateChoice},
        {"people-update-round", sample, updateRound},
    };
}

} // namespace hallway::screens
