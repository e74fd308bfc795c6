#pragma once

#include "ui/shell/page.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace hallway {

class Card;
class Theme;

/// The mentors in three columns, and who might fill a thin one (domain.md, Mentors board).
class MentorsPage : public Page
{
    Q_OBJECT

public:
    MentorsPage(Workspace &workspace, const Theme &theme, QWidget *parent = nullptr);

    QString summary() const override;
    /// Reads the board when it is looked at.
    void reload() override;
    void takeIn(const ChangeSet &) override { reload(); }
    void focusContent() override;
    /// The three kinds below each other.
    void setNarrow(bool isNarrow) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void giveKeysTo(const QString &name);
    [[nodiscard]] QWidget *makeBoard();
    [[nodiscard]] Card *makeCoverage(QWidget *parent);
    void fillColumn(QVBoxLayout *column, MentorKind kind, QWidget *parent);
    [[nodiscard]] Card *makeProposals(MentorKind kind, QWidget *parent);
    [[nodiscard]] QLayout *makeProposal(const MentorProposal &proposal, Card *card);
    void planTheAsk(const MentorProposal &proposal);

    Workspace &m_workspace;
    const Theme &m_theme;
    QScrollArea *m_scroll;
    MentorBoard m_board;
    bool m_isStale = true;
    bool m_isNarrow = false;
};

} // namespace hallway
