#pragma once

#include "ui/people/person_details.h"
#include "ui/widgets/card.h"

namespace hallway {

class ThemedLabel;

/// Four facts that say where things stand: last contact, rhythm, tie, what is next.
class PersonFacts : public Card
{
    Q_OBJECT

public:
    explicit PersonFacts(const Theme &theme, QWidget *parent = nullptr);

    void showPerson(const PersonDetails &details, const Policy &policy, QDate today);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A label and what it says.
    struct Fact
    {
        ThemedLabel *value;
        ThemedLabel *remark;
    };
    [[nodiscard]] Fact addFact(const QString &label, const char *name);
    static void setFact(const Fact &fact, const QString &value, const QString &remark = {});

    const Theme &m_theme;
    Fact m_last;
    Fact m_rhythm;
    Fact m_tie;
    Fact m_next;
};

/// "every 6 weeks", "never", or what follows from mentorship and tie.
[[nodiscard]] QString rhythmWords(const PersonDetails &details, const Policy &policy, QDate today);

} // namespace hallway
