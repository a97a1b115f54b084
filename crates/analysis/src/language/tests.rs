//! Texts in other languages are left unread; English, whatever it quotes, and what is too short to tell are read.

use crate::Analyzer;
use parallax_model::{Analysis, Registry, SavedPage};

/// The same news in other languages: a report of 60 words and more.
const FOREIGN: [(&str, &str); 8] = [
    (
        "German",
        "Die Unterhändler kamen am Montag nach einer Pause von zehn Tagen wieder in der Hauptstadt zusammen, wie der \
         Vermittler sagte. „Wir bleiben, bis das Papier unterschrieben ist“, erklärte er vor Journalisten. Die Regierung \
         wies den Vorwurf zurück, sie habe die Gespräche verzögert. In der Nacht waren nach Angaben der Polizei drei \
         Menschen verletzt worden, als ein Lastwagen an einem Kontrollpunkt in Brand geriet. Die Opposition verlangt nun \
         eine unabhängige Untersuchung.",
    ),
    (
        "French",
        "Les délégations se sont retrouvées lundi dans la capitale après une pause de dix jours, a indiqué le médiateur. \
         « Nous resterons jusqu’à ce que le document soit signé », a-t-il déclaré aux journalistes. Le gouvernement a \
         rejeté l’accusation selon laquelle il aurait retardé les discussions. Dans la nuit, trois personnes ont été \
         blessées lorsqu’un camion a pris feu près d’un poste de contrôle, selon la police. L’opposition réclame \
         désormais une enquête indépendante.",
    ),
    (
        "Spanish",
        "Las delegaciones se reunieron de nuevo el lunes en la capital tras una pausa de diez días, según informó el \
         mediador. «Nos quedaremos hasta que se firme el documento», declaró ante los periodistas. El gobierno rechazó la \
         acusación de haber retrasado las conversaciones. Durante la noche, tres personas resultaron heridas cuando un \
         camión se incendió cerca de un puesto de control, según la policía. La oposición exige ahora una investigación \
         independiente.",
    ),
    (
        "Italian",
        "Le delegazioni si sono incontrate di nuovo lunedì nella capitale dopo una pausa di dieci giorni, ha detto il \
         mediatore. «Resteremo finché il documento non sarà firmato», ha dichiarato ai giornalisti. Il governo ha respinto \
         l’accusa di aver ritardato i colloqui. Nella notte tre persone sono rimaste ferite quando un camion ha preso \
         fuoco vicino a un posto di blocco, secondo la polizia. L’opposizione chiede ora un’inchiesta indipendente.",
    ),
    (
        "Dutch",
        "De delegaties kwamen maandag na een onderbreking van tien dagen opnieuw bijeen in de hoofdstad, zei de \
         bemiddelaar. ‘We blijven tot het document is ondertekend’, verklaarde hij tegenover journalisten. De regering \
         wees het verwijt van de hand dat zij de gesprekken had vertraagd. ’s Nachts raakten volgens de politie drie \
         mensen gewond toen een vrachtwagen bij een controlepost in brand vloog. De oppositie eist nu een onafhankelijk \
         onderzoek naar de toedracht.",
    ),
    (
        "Portuguese",
        "As delegações voltaram a reunir-se na segunda-feira na capital após uma pausa de dez dias, informou o mediador. \
         «Ficaremos até que o documento seja assinado», declarou aos jornalistas. O governo rejeitou a acusação de ter \
         atrasado as conversações. Durante a noite, três pessoas ficaram feridas quando um caminhão pegou fogo perto de \
         um posto de controle, segundo a polícia. A oposição exige agora uma investigação independente.",
    ),
    (
        "Russian",
        "Делегации вновь встретились в понедельник в столице после десятидневного перерыва, сообщил посредник. «Мы \
         останемся, пока документ не будет подписан», — заявил он журналистам. Правительство отвергло обвинение в том, \
         что оно затягивало переговоры. Ночью, по данным полиции, три человека пострадали, когда у контрольного пункта \
         загорелся грузовик. Оппозиция требует теперь независимого расследования.",
    ),
    (
        "Chinese",
        "调解人说，各代表团在休会十天后于星期一在首都再次会面。他对记者说：“我们将留下来，直到文件签署为止。”政府否认了拖延会谈的指控。\
         警方说，夜间一辆卡车在检查站附近起火，造成三人受伤。反对派现在要求进行独立调查。各方预计下周继续谈判，届时将讨论撤军的时间表和监督办法。",
    ),
];

const ENGLISH: &str = "The delegations met again in the capital on Monday after a pause of ten days, the mediator said. “We \
                       will stay until the paper is signed,” he told reporters. The government rejected the charge that it \
                       had delayed the talks. Three people were hurt at night when a lorry caught fire near a checkpoint, \
                       police said.";

fn read(text: &str) -> Analysis {
    Analyzer::new(Registry::default()).analyze(&SavedPage::new("page.txt", text))
}

fn unread(text: &str) -> Option<String> {
    read(text).corpus.articles.rows().first().and_then(|article| article.unread.clone())
}

#[test]
fn nothing_is_read_from_another_language_and_it_says_so() {
    for (name, text) in FOREIGN {
        let text = format!("{}\n\n{text}\n", text.split_terminator(['.', '。']).next().unwrap_or(text));
        let analysis = read(&text);
        let corpus = &analysis.corpus;
        let why = format!("This text is in {name}, and only English is understood: nothing is read from it.");
        assert_eq!(unread(&text), Some(why.clone()));
        assert!(!corpus.sentences.is_empty(), "{name}");
        let read =
            [corpus.claims.len(), corpus.mentions.len(), corpus.attributions.len(), corpus.times.len()];
        assert_eq!(read, [0; 4], "{name}");
        assert_eq!(corpus.check(), Ok(()), "{name}");
        assert!(analysis.warnings.iter().any(|warning| warning.message == why), "{name}");
    }
}

#[test]
fn english_is_read_with_names_and_quotations_of_other_languages_in_it() {
    assert_eq!(unread(ENGLISH), None);
    for (_, text) in FOREIGN {
        // A foreign article quoted at its own length.
        assert_eq!(
            unread(&format!("Talks resume\n\n{ENGLISH}\n\n“{text}” wrote the paper.")),
            None,
            "{text}"
        );
    }
    assert!(!read(ENGLISH).corpus.claims.is_empty());
}

#[test]
fn what_is_too_short_to_tell_is_taken_for_english() {
    for short in
        ["", "Reuters", "Macron à Berlin", "Scholz trifft Macron in Paris", "Angela Merkel, Emmanuel Macron"]
    {
        assert_eq!(unread(short), None, "{short}");
    }
}
