#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace hallway {

/// All follow-ups of a person with their why, newest first: what is planned and open, and what
/// became of those before. Says when the person rests, and can wake them.
class FollowUpsTab : public QWidget
{
    Q_OBJECT

public:
    FollowUpsTab(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details, const Policy &policy);

Q_SIGNALS:
    void failed(const hallway::Error &error);
    /// The numbers of the follow-up rules shall be shown.
    void policyRequested();

private:
    void addRest(const PersonDetails &details, const Policy &policy);
    void addSection(const QString &title, const std::vector<const AgendaLine *> &lines,
                    const Policy &policy, size_t limit);
    void addLine(const AgendaLine &line, const Policy &policy);
    void addMore(qsizetype hidden);
    QPushButton *addButton(const QString &words, const QString &name);
    void refill();
    void report(const Result<void> &result);

    Workspace &m_workspace;
    const Theme &m_theme;
    PersonDetails m_details;
    Policy m_policy;
    bool m_isWhole = false; ///< all that ended are shown, not only the latest
    QWidget *m_content;     ///< made anew for each person
    QVBoxLayout *m_column;  ///< of the content
};

} // namespace hallway
